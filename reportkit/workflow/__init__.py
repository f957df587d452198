"""Floor 6: what people do. One function a verb, each usable without a screen."""
