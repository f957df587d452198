"""The screens, one module each. A screen asks workflow, and its widgets know nothing of it."""
