using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;

namespace Muhatap.Web.Commands.Import;

/// <summary>What was asked for on the command line.</summary>
/// <param name="DataFolder">Of the store; not touched by a dry run.</param>
internal sealed record ImportRequest(
    ImportKind Kind,
    string File,
    string DataFolder,
    bool IsDryRun,
    bool IsTopicsOnly,
    ImportOptions Options
);
