"""The engine behind `SDK` and `AsyncSDK`: records in, messages out, nothing lost in between.

```
SDK.write ──► encoder ──► store (memory, or the spool on disk) ──► senders ──► transport ──► queue
                            ▲            bounds, policies            │ retries, splitting
                            └──────────── settled ◄──────────────────┘
```
"""
