using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Muhatap.Core.People;
using Muhatap.Text;
using Muhatap.Text.Models;
using Muhatap.Text.Training;
using Muhatap.Web.Shelf;

namespace Muhatap.Tests.Web.Pages;

/// <summary>From the shelf to the next reading: what a training leaves there reads only when the owner says so.</summary>
public sealed class ModelsPageTests
{
    private const int Bits = 12;

    [Fact]
    public async Task A_waiting_model_shows_old_and_new_figures_and_reads_once_the_owner_accepts_it()
    {
        await using var face = await Face.StartAsync();
        using var owner = await face.SignedInAsync(Role.Owner);
        using var analyst = await face.SignedInAsync(Role.Analyst);
        var reader = face.App.Services.GetRequiredService<PostReader>();
        var shelf = face.App.Services.GetRequiredService<ModelShelf>();
        var now = Figure(shelf).ToString("0.000", CultureInfo.InvariantCulture);
        Train(shelf, now);

        var page = await Face.GetAsync(owner, "/settings/models");
        var figures = page.QuerySelectorAll("#model-offence > table tbody tr").Select(row => row.TextContent).ToList();
        figures.ShouldContain(row =>
            row.Contains("0,111", StringComparison.Ordinal) && row.Contains(now.Replace('.', ','), StringComparison.Ordinal)
        );
        page.QuerySelector("#model-offence .notice.warn").ShouldNotBeNull("it is worse on that place");
        reader.Read("Günaydın").Offensive.ShouldBeLessThan(0.5f, "waiting changes nothing");
        await DecideAsync(analyst, "accept");
        reader.Read("Günaydın").Offensive.ShouldBeLessThan(0.5f, "only the owner accepts");

        await DecideAsync(owner, "accept");
        reader.Read("Günaydın").Offensive.ShouldBeGreaterThan(0.9f);

        await DecideAsync(owner, "back");
        reader.Read("Günaydın").Offensive.ShouldBeLessThan(0.5f);
    }

    [Fact]
    public async Task Cards_are_told_in_the_readers_language_with_the_cards_own_figures()
    {
        await using var face = await Face.StartAsync();
        using var browser = await face.SignedInAsync(Role.Owner);

        var page = await Face.GetAsync(browser, "/settings/models");

        page.QuerySelectorAll("details table.stacked th").Select(head => head.TextContent).ShouldContain("Öğrendiği");
        var card = CardTables.Of(face.App.Services.GetRequiredService<ModelShelf>().CurrentCard("sentiment"))[0];
        var shown = page.QuerySelector("#model-sentiment details table")!
            .QuerySelectorAll("tbody tr")
            .Select(row => row.TextContent)
            .ToList();
        shown.Count.ShouldBe(card.Rows.Count);
        shown[0].ShouldContain(card.Rows[0][2].Replace('.', ','));
    }

    private static async Task DecideAsync(HttpClient browser, string act) =>
        await Face.PostAsync(browser, "/profile", "/settings/models", ("name", "offence"), ("act", act));

    private static double Figure(ModelShelf shelf) => CardFigures.Of(shelf.CurrentCard("offence"))[0].Value;

    /// <summary>What finds an insult in everything.</summary>
    private static void Train(ModelShelf shelf, string figure)
    {
        var model = Quantisation.Pack(
            "offence",
            [new ModelHead("offence", 0, ["no", "yes"], 1f)],
            Bits,
            4f,
            [0f, 60f],
            new float[2 << Bits]
        );
        Directory.CreateDirectory(shelf.CandidateFolder);
        using (var file = File.Create(Path.Combine(shelf.CandidateFolder, "offence.bin")))
            ModelFile.Write(model, file);
        var card = shelf.CurrentCard("offence").Replace(figure, "0.111", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(shelf.CandidateFolder, "offence.md"), card);
    }
}
