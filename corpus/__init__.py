"""Public documents, built into packages and held to the targets."""
