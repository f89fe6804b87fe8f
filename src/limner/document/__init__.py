"""The types that flow between the stages. Frozen values, closed unions, no I/O; imports only errors and notes."""
