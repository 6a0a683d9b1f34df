using System.Reflection;
using System.Text.RegularExpressions;
using Muhatap.Web.Hosting;
using Muhatap.Web.Language;

namespace Muhatap.Tests.Web;

public sealed partial class LanguageTests
{
    private static readonly TimeZoneInfo Istanbul = TimeZoneInfo.FindSystemTimeZoneById("Europe/Istanbul");
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    [Fact]
    public void Every_text_says_something_in_both_languages_with_the_same_places_to_fill()
    {
        var texts = Fields<Phrase>().ToList();

        texts.Count.ShouldBeGreaterThan(50);
        foreach (var (name, text) in texts)
        {
            text.Turkish.ShouldNotBeNullOrWhiteSpace(name);
            text.English.ShouldNotBeNullOrWhiteSpace(name);
            Places(text.Turkish).ShouldBe(Places(text.English), name);
        }
    }

    [Theory]
    [InlineData(0, "0 posts", "0 gönderi")]
    [InlineData(1, "1 post", "1 gönderi")]
    [InlineData(1234, "1,234 posts", "1.234 gönderi")]
    public void Numbers_bend_the_noun_only_where_the_language_does(long count, string english, string turkish)
    {
        var text = new Counted("{0} gönderi", "{0} post", "{0} posts");

        text.In(Tongue.English, count).ShouldBe(english);
        text.In(Tongue.Turkish, count).ShouldBe(turkish);
    }

    [Theory]
    [InlineData(0, "şimdi", "now")]
    [InlineData(5, "5 dk önce", "5 min ago")]
    [InlineData(125, "2 sa önce", "2 h ago")]
    [InlineData(13 * 60, "dün 23:30", "yesterday 23:30")]
    [InlineData(40 * 24 * 60, "21 Oca 12:30", "21 Jan 12:30")]
    [InlineData(400 * 24 * 60, "26 Oca 2025", "26 Jan 2025")]
    public void A_moment_is_told_by_its_distance_and_then_by_its_date_in_Istanbul(int minutesAgo, string turkish, string english)
    {
        var at = Now.AddMinutes(-minutesAgo);

        Moments.Ago(at, Now, Istanbul, Tongue.Turkish).ShouldBe(turkish);
        Moments.Ago(at, Now, Istanbul, Tongue.English).ShouldBe(english);
    }

    private static int[] Places(string text) =>
        [
            .. Place()
                .Matches(text)
                .Select(match => int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
                .Distinct()
                .Order(),
        ];

    private static IEnumerable<(string Name, T Value)> Fields<T>() =>
        typeof(WebHost)
            .Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(T))
            .Select(field => ($"{field.DeclaringType}.{field.Name}", (T)field.GetValue(null)!));

    [GeneratedRegex(@"\{(\d)\}")]
    private static partial Regex Place();
}
