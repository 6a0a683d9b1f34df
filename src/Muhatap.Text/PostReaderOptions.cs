using Muhatap.Text.Catalogue;
using Muhatap.Text.Entities;
using Muhatap.Text.Subjects;

namespace Muhatap.Text;

/// <summary>What a company brings to the reader.</summary>
public sealed record PostReaderOptions
{
    /// <summary>A folder whose models stand in for the built-in ones; null: the built-in ones.</summary>
    public string? ModelsFolder { get; init; }

    /// <summary>The folder's files were changed: load them even where the folder is the same.</summary>
    public bool LoadAgain { get; init; }

    /// <summary>The subjects posts are sorted by.</summary>
    public SubjectTaxonomy Subjects { get; init; } = SubjectTaxonomy.Starter("telecom", "bank", "retail", "logistics");

    /// <summary>The brands and products readings find by name.</summary>
    public OwnCatalogue Catalogue { get; init; } = OwnCatalogue.Empty;

    /// <summary>How the company writes its order and customer numbers.</summary>
    public IReadOnlyList<NumberPattern> OwnNumbers { get; init; } = [];
}
