using Microsoft.AspNetCore.DataProtection;
using Muhatap.Core.Ids;
using Muhatap.Tests.World;
using Muhatap.Web.Pages.Surveys;

namespace Muhatap.Tests.Web.Pages.Surveys;

public sealed class SurveyInvitesTests
{
    private static readonly SourceId Survey = new(31);
    private static readonly CustomerId Nermin = new(987654321);
    private readonly StillClock clock = new();
    private readonly SurveyInvites invites;

    public SurveyInvitesTests() => invites = new SurveyInvites(new EphemeralDataProtectionProvider(), clock);

    [Fact]
    public void A_link_names_its_customer_to_us_and_to_nobody_else_and_two_links_are_two_answers()
    {
        var one = invites.Make(Survey, Nermin);
        var two = invites.Make(Survey, Nermin);

        one.ShouldNotContain("987654321");
        Uri.EscapeDataString(one).ShouldBe(one, "it stands in an address as it is");
        invites.Read(Survey, one)!.Customer.ShouldBe(Nermin);
        invites.Read(Survey, one)!.Key.ShouldBe(invites.Read(Survey, one)!.Key);
        invites.Read(Survey, two)!.Key.ShouldNotBe(invites.Read(Survey, one)!.Key);
    }

    [Fact]
    public void A_link_of_another_survey_a_changed_one_and_one_of_another_installation_open_nothing()
    {
        var link = invites.Make(Survey, Nermin);
        invites.Read(new SourceId(32), link).ShouldBeNull();
        for (var i = 0; i < link.Length; i += 7)
            invites.Read(Survey, $"{link[..i]}{(link[i] == 'A' ? 'B' : 'A')}{link[(i + 1)..]}").ShouldBeNull();
        invites.Read(Survey, "31.987654321.0.x").ShouldBeNull();
        invites.Read(Survey, "").ShouldBeNull();
        invites.Read(Survey, null).ShouldBeNull();
        new SurveyInvites(new EphemeralDataProtectionProvider(), clock).Read(Survey, link).ShouldBeNull();
    }

    [Fact]
    public void A_link_works_for_ninety_days()
    {
        var link = invites.Make(Survey, Nermin);
        var made = clock.GetUtcNow();
        clock.Set(made.AddDays(90).AddSeconds(-2));
        invites.Read(Survey, link).ShouldNotBeNull();
        clock.Set(made.AddDays(90));
        invites.Read(Survey, link).ShouldBeNull();
    }
}
