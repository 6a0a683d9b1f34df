namespace Muhatap.Web.Hosting;

/// <summary>What a start of the product is given.</summary>
/// <param name="DataFolder">Where the SQLite file lies.</param>
/// <param name="Port">0 picks a free one.</param>
/// <param name="Clock">The time of the whole program.</param>
internal sealed record HostSettings(string DataFolder, int Port, TimeProvider Clock)
{
    /// <summary>PostgreSQL instead of SQLite, where <c>Store=Postgres</c> and <c>ConnectionStrings__Postgres</c> say so.</summary>
    public string? PostgresConnection { get; init; }

    /// <summary>0 to 63, different in every process that writes to the same database. The command line uses 1.</summary>
    public int Worker { get; init; }

    /// <summary>Whether collectors, outbox and the rest run in this process.</summary>
    public bool RunsInBackground { get; init; } = true;
}
