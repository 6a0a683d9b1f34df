using System.Runtime.InteropServices;

namespace Muhatap.Store.Bulk;

/// <summary>
/// SQLite's own functions for binding, stepping and reading, in the library SQLitePCLRaw brings. Its wrappers count a reference to the statement
/// up and down and tell the garbage collector of each call, which for some sixty bound values a post costs more than the binding.
/// </summary>
internal static class NativeSqlite
{
    private const string Library = "e_sqlite3";

    /// <summary>SQLITE_STATIC: the memory stays as it is until the statement has been stepped, so nothing is copied.</summary>
    public const nint StaysUntilStepped = 0;

    // A bind neither waits nor calls back: some ten nanoseconds in which no collection need begin.
    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_int64(nint statement, int column, long value);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_double(nint statement, int column, double value);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_null(nint statement, int column);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_text(nint statement, int column, nint utf8, int bytes, nint lifetime);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_bind_blob(nint statement, int column, nint value, int bytes, nint lifetime);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_column_type(nint statement, int column);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern long sqlite3_column_int64(nint statement, int column);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern nint sqlite3_column_text(nint statement, int column);

    [DllImport(Library)]
    [SuppressGCTransition]
    public static extern int sqlite3_column_bytes(nint statement, int column);

    // These may read from the disk.
    [DllImport(Library)]
    public static extern int sqlite3_step(nint statement);

    [DllImport(Library)]
    public static extern int sqlite3_reset(nint statement);
}
