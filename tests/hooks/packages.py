"""Small packages that are installed for the length of a test."""

import sys
from itertools import count
from textwrap import dedent

_numbers = count()


class Installer:
    """Puts packages where `importlib.metadata` and `import` find them."""

    def __init__(self, folder, monkeypatch):
        self.folder = folder
        self.monkeypatch = monkeypatch
        folder.mkdir()
        monkeypatch.syspath_prepend(str(folder))

    def install(self, package, code, *, name="prov", version="1.0", module=None):
        """Install a package with one plugin, and give the name of its module."""
        module = module or f"plugin_of_a_test_{next(_numbers)}"
        (self.folder / f"{module}.py").write_text(dedent(code), encoding="utf-8")
        told = self.folder / f"{package.replace('-', '_')}-{version}.dist-info"
        told.mkdir()
        (told / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n")
        (told / "entry_points.txt").write_text(f"[reportkit]\n{name} = {module}\n")
        self.monkeypatch.delitem(sys.modules, module, raising=False)
        return module


def offering(*ids):
    """The code of a plugin that offers section plugins with these ids."""
    objects = ", ".join(f"plugin({id!r})" for id in ids)
    return dedent(f"""
        from reportkit.api import SectionPlugin, hookimpl

        def plugin(name):
            class Plugin(SectionPlugin):
                id = name
            return Plugin()

        @hookimpl
        def reportkit_section_plugins():
            return [{objects}]
        """)
