"""Floor 3: where a workspace is kept. One interface; a folder that people can read behind it."""
