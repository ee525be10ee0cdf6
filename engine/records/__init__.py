"""The frozen, tensor-free records that cross a seam: window, engine process, document process.

Every record is an immutable `msgspec.Struct`; a message from another process is validated against
these definitions before anything looks at it.
"""
