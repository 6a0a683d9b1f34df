using Microsoft.Extensions.DependencyInjection;
using Muhatap.Tests.World;
using Muhatap.Text;
using Muhatap.Web.Hosting;
using Muhatap.Web.Shelf;

namespace Muhatap.Tests.Web;

public sealed class ModelShelfTests
{
    private readonly string folder = TempFolder.Create("muhatap-shelf-").FullName;

    private ModelShelf Shelf => new(folder);

    [Fact]
    public void A_model_reads_only_once_accepted_and_the_one_before_can_come_back()
    {
        Train("one");
        Shelf.HasCurrent("intent").ShouldBeFalse();
        Shelf.Accept("intent").ShouldBeTrue();
        Shelf.CurrentCard("intent").ShouldBe("one");

        Train("two");
        Shelf.CurrentCard("intent").ShouldBe("one", "training changes nothing by itself");
        Shelf.Accept("intent").ShouldBeTrue();
        Shelf.CurrentCard("intent").ShouldBe("two");

        Shelf.GoBack("intent").ShouldBeTrue();
        Shelf.CurrentCard("intent").ShouldBe("one");
        Shelf.CandidateCard("intent").ShouldBe("two", "it waits again");

        Shelf.GoBack("intent").ShouldBeTrue();
        Shelf.HasCurrent("intent").ShouldBeFalse();
        Shelf.CurrentCard("intent").ShouldStartWith("# intent");
        Shelf.GoBack("intent").ShouldBeFalse("the program's own reads already");
    }

    [Fact]
    public void A_refused_model_is_gone_and_a_half_written_one_does_not_wait()
    {
        Train("one");
        Shelf.Refuse("intent").ShouldBeTrue();
        Shelf.Accept("intent").ShouldBeFalse();
        Write("intent.bin", "half");
        Shelf.HasCandidate("intent").ShouldBeFalse();
    }

    [Fact]
    public async Task A_house_whose_model_is_of_another_version_opens_with_the_programs_own_and_keeps_the_old_one()
    {
        var current = Directory.CreateDirectory(Path.Combine(folder, "models", "current")).FullName;
        await File.WriteAllTextAsync(Path.Combine(current, "offence.net"), "of another version", TestContext.Current.CancellationToken);
        await using var app = WebHost.Build(new HostSettings(folder, Port: 0, new StillClock()) { RunsInBackground = false });
        await app.PrepareAsync(TestContext.Current.CancellationToken);
        app.Services.GetRequiredService<PostReader>().Read("Şerefsizler sizi, hepiniz aptalsınız").Offensive.ShouldBeGreaterThan(0.5f);
        File.Exists(Path.Combine(current, "offence.net")).ShouldBeFalse();
        File.Exists(Path.Combine(folder, "models", "unreadable", "offence.net")).ShouldBeTrue();
    }

    [Fact]
    public void Cards_stand_side_by_side_by_place()
    {
        const string now = "| place | texts | macro-F1 |\n| --- | --- | --- |\n| a | 10 | 0.500 |\n| b | 10 | 0.600 |\n";
        const string then = "| place | texts | macro-F1 |\n| --- | --- | --- |\n| a | 10 | 0.450 |\n| own corrections | 3 | 0.900 |\n";

        CardFigures.Beside(now, then).ShouldBe([("a", 0.5, 0.45), ("b", 0.6, null), ("own corrections", null, 0.9)]);
    }

    [Fact]
    public void The_cards_that_came_with_the_program_have_figures()
    {
        foreach (var name in ModelShelf.Names)
            CardFigures.Of(Shelf.CurrentCard(name)).ShouldNotBeEmpty(name);
    }

    [Fact]
    public void A_cards_tables_and_what_it_learnt_from_are_read_whole()
    {
        const string card =
            "# x\n\n**Data.** a_3 (10), own lines (20), talk and more, as talk (5). Files\nelsewhere (not counted).\n\n**Command.** `x (7)`\n\n| place | macro-F1 |\n| --- | ---: |\n| a | 0.5 |\n| b | – |\n\n| trained on |\n| --- |\n| c |\n";

        CardTables.Data(card).ShouldBe([("a_3", 10), ("own lines", 20), ("talk and more, as talk", 5)]);
        var tables = CardTables.Of(card);
        tables
            .Select(table => table.Head)
            .ShouldBe([
                ["place", "macro-F1"],
                ["trained on"],
            ]);
        tables[0]
            .Rows.ShouldBe([
                ["a", "0.5"],
                ["b", "–"],
            ]);
        tables[1].Rows.ShouldHaveSingleItem().ShouldBe(["c"]);
    }

    private void Train(string card)
    {
        Write("intent.bin", card);
        Write("intent.md", card);
    }

    private void Write(string file, string text)
    {
        Directory.CreateDirectory(Shelf.CandidateFolder);
        File.WriteAllText(Path.Combine(Shelf.CandidateFolder, file), text);
    }
}
