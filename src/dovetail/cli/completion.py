"""`dovetail completion SHELL`: the script that completes commands, options, profiles and operations in a shell."""

from __future__ import annotations

import argparse
import os

from dovetail.cli.output import write_text

_EPILOG = """\
bash:  eval "$(dovetail completion bash)"          in ~/.bashrc
zsh:   eval "$(dovetail completion zsh)"           in ~/.zshrc
fish:  dovetail completion fish | source           in ~/.config/fish/config.fish
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare arguments and options."""
    parser.epilog = _EPILOG
    parser.add_argument("shell", choices=("bash", "zsh", "fish"))


def run(arguments: argparse.Namespace) -> int:
    """Print the script."""
    from argcomplete.shell_integration import shellcode

    write_text(shellcode(["dovetail"], shell=arguments.shell) + "\n")
    return 0


def complete() -> None:
    """Answer the shell that asks what could follow; the process ends here when it does ask."""
    import argcomplete

    from dovetail.cli.main import shell

    words = os.environ.get("COMP_LINE", "").split()[1:]
    parser = shell(words)
    argcomplete.autocomplete(parser, always_complete_options=False)
