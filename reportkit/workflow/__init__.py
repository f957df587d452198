"""What people do: open, put, check, submit, return, approve, assemble, publish."""
