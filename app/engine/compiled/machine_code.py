"""Machine code from the text that `values.py` writes, kept while networks of its shape train; and the one place that calls it."""

import ctypes
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import llvmlite.binding as llvm

from .advance import ENTRY, write
from .iteration import Shape

MOST_BYTES = 16_000_000
"""Of machine code that is kept for the next network of its shape. A trainer keeps its own code besides."""
Advance = Callable[[int, int, int, int, int, int], int]
_SIGNATURE = ctypes.CFUNCTYPE(ctypes.c_int64, ctypes.c_void_p, *[ctypes.c_int64] * 4, ctypes.c_void_p)

llvm.initialize_native_target()
llvm.initialize_native_asmprinter()


def object_code(text: str, *, cpu: str | None = None, features: str | None = None) -> bytes:
    """An object file for this processor, or another of its family. LLVM's code generator alone, no optimisation pass."""
    module = llvm.parse_assembly(text, llvm.create_context())
    return bytes(_machine(cpu, features).emit_object(module))


def _machine(cpu: str | None = None, features: str | None = None) -> llvm.TargetMachine:
    if cpu is None:
        cpu, features = llvm.get_host_cpu_name(), llvm.get_host_cpu_features().flatten()
    return llvm.Target.from_default_triple().create_target_machine(
        cpu=cpu, features=features or "", opt=2, jit=True
    )


@contextmanager
def loaded(image: bytes) -> Iterator[int]:
    """The address of an object file's entry, for a test."""
    jit = llvm.create_lljit_compiler(_machine())
    tracker = llvm.JITLibraryBuilder().add_object_img(image).export_symbol(ENTRY).link(jit, "loaded")
    yield tracker[ENTRY]
    tracker.close()
    jit.close()


class Code:
    """The code of a shape, in memory as long as this lives; `advance.py` describes its work."""

    def __init__(self, tracker: llvm.ResourceTracker, size: int, work: int) -> None:
        self._tracker, self.size_bytes, self.work = tracker, size, work
        self.advance: Advance = _SIGNATURE(tracker[ENTRY])


class Library:
    """The codes that are kept. Those that were used last stay, as far as `MOST_BYTES` go."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._jit = llvm.create_lljit_compiler(_machine())
        self._most_bytes = most_bytes
        self._kept: OrderedDict[Shape, Code] = OrderedDict()
        self.size_bytes = 0
        self._under_way: dict[Shape, threading.Lock] = {}
        self._lock = threading.Lock()
        self.made = 0
        """Compilations so far."""

    def has(self, shape: Shape) -> bool:
        return shape in self._kept

    def code(self, shape: Shape) -> Code:
        """The code of the shape; the first to ask for it makes it, and others that ask meanwhile wait for that."""
        with self._lock:
            found = self._found(shape)
            if found is not None:
                return found
            making = self._under_way.setdefault(shape, threading.Lock())
        with making:
            with self._lock:
                found = self._found(shape)
            if found is not None:
                return found
            try:
                module = write(shape)
                image = object_code(str(module))
                with self._lock:
                    return self._keep(shape, image, module.work)
            finally:
                with self._lock:
                    self._under_way.pop(shape, None)

    def _found(self, shape: Shape) -> Code | None:
        if shape in self._kept:
            self._kept.move_to_end(shape)
        return self._kept.get(shape)

    def _keep(self, shape: Shape, image: bytes, work: int) -> Code:
        self.made += 1
        library = llvm.JITLibraryBuilder().add_object_img(image).export_symbol(ENTRY)
        code = self._kept[shape] = Code(library.link(self._jit, f"network_{self.made}"), len(image), work)
        self.size_bytes += code.size_bytes
        while len(self._kept) > 1 and self.size_bytes > self._most_bytes:
            self.size_bytes -= self._kept.popitem(last=False)[1].size_bytes
        return code
