"""What plugin authors import: stable names."""
