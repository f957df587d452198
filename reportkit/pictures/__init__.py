"""Pictures that come in: drawn anew within limits, without what a camera wrote about place and owner."""
