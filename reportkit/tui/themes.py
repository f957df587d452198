"""The looks: calm light, calm dark, and one of high contrast. Everything else names their colours, never its own."""

from textual.theme import Theme

LIGHT = Theme(
    name="reportkit-light",
    primary="#1f5f8b",
    secondary="#4a6572",
    accent="#1f5f8b",
    warning="#8a5a00",
    error="#a4262c",
    success="#2e6b34",
    foreground="#1d2327",
    background="#fbfaf7",
    surface="#f3f1eb",
    panel="#e8e5dc",
    dark=False,
    variables={
        "block-cursor-text-style": "bold",
        "block-cursor-background": "#cfe0ec",
        "block-cursor-blurred-background": "#e0e5e8",
        "foreground-muted": "#5c6266",
        "scrollbar": "#b9b4a6",
        "block-cursor-foreground": "#10202c",
    },
)

DARK = Theme(
    name="reportkit-dark",
    primary="#7fb2d6",
    secondary="#90a4ae",
    accent="#7fb2d6",
    warning="#e0b050",
    error="#f08a80",
    success="#8cc08f",
    foreground="#dcdfe2",
    background="#16191c",
    surface="#1d2125",
    panel="#282d32",
    dark=True,
    variables={
        "block-cursor-text-style": "bold",
        "block-cursor-background": "#284257",
        "block-cursor-blurred-background": "#26333d",
        "foreground-muted": "#aeb4ba",
        "scrollbar": "#494e54",
        "block-cursor-foreground": "#ffffff",
    },
)

CONTRAST = Theme(
    name="reportkit-contrast",
    primary="#ffff00",
    secondary="#ffffff",
    accent="#ffff00",
    warning="#ffd000",
    error="#ff9090",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#202020",
    dark=True,
    text_alpha=1.0,
    variables={
        "block-cursor-text-style": "bold",
        "block-cursor-background": "#0a2f9e",
        "foreground-muted": "#d0d0d0",
        "scrollbar": "#808080",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-blurred-background": "#303030",
    },
)

THEMES = (LIGHT, DARK, CONTRAST)

THEME = "theme"
"""Under this name the look is remembered that somebody chose."""
