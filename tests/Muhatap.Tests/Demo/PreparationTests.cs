using Muhatap.Demo.Telling;

namespace Muhatap.Tests.Demo;

public sealed class PreparationTests
{
    private static readonly Muhatap.Demo.World World = WorldTests.World;

    [Fact]
    public void Playbooks_are_complete_in_both_languages()
    {
        World.Playbooks.Count.ShouldBeInRange(6, 10);
        World.Playbooks.Select(playbook => playbook.Id).ShouldBeUnique();
        foreach (Playbook playbook in World.Playbooks)
        {
            playbook.Steps.Count.ShouldBeGreaterThanOrEqualTo(4);
            playbook.StepsEn.Count.ShouldBe(playbook.Steps.Count, playbook.Id);
            playbook.Title.ShouldNotBe(playbook.TitleEn);
            playbook.Draft.ShouldNotBeNullOrWhiteSpace();
            playbook.DraftEn.ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public void Triage_names_playbooks_that_exist_and_its_last_row_fits_everything()
    {
        World
            .Triage.Where(row => row.Playbook is not null)
            .ShouldAllBe(row => World.Playbooks.Any(playbook => playbook.Id == row.Playbook));
        World.Triage.ShouldAllBe(row => row.Priority >= 1 && row.Priority <= 4 && row.FirstAnswerMinutes > 0);
        World
            .Triage[^1]
            .ShouldSatisfyAllConditions(
                row => row.Intent.ShouldBeNull(),
                row => row.Subject.ShouldBeNull(),
                row => row.Segment.ShouldBeNull(),
                row => row.MinUrgency.ShouldBe(0)
            );
    }

    [Fact]
    public void Triage_speaks_of_subjects_that_occur()
    {
        HashSet<string> subjects = [.. World.Posts.Where(post => post.Truth.OpensConversation).Select(post => post.Truth.Subject)];

        World.Triage.Where(row => row.Subject is not null).ShouldAllBe(row => subjects.Contains(row.Subject!));
    }

    [Fact]
    public void Topics_listen_for_every_company_and_have_both_names()
    {
        World.Topics.Select(topic => topic.Id).ShouldBeUnique();
        World.Topics.ShouldAllBe(topic => topic.Name.Length > 0 && topic.NameEn.Length > 0 && topic.Query.Length > 0);
        foreach (Muhatap.Demo.Cast.Company company in World.Companies)
            World.Topics.ShouldContain(
                topic => Frames.Fold(topic.Query).Contains(Frames.Fold(company.Name), StringComparison.Ordinal),
                company.Name
            );
    }
}
