"""The widgets, by what a person sees. A widget tells by messages what happened; the screen decides what it means."""
