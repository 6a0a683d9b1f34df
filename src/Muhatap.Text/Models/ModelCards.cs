namespace Muhatap.Text.Models;

/// <summary>The cards that come with the models.</summary>
public static class ModelCards
{
    /// <summary>A model's card as Markdown: the folder's where it holds one, else the built-in one's.</summary>
    /// <param name="name">For example <c>sentiment</c>.</param>
    /// <exception cref="FileNotFoundException">There is no such model.</exception>
    public static string Read(string name, string? folder)
    {
        using var reader = new StreamReader(ModelSource.Open(name + ".md", folder));
        return reader.ReadToEnd();
    }
}
