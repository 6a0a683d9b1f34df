using Muhatap.Text.Tokens;

namespace Muhatap.Tests.Text.Tokens;

public sealed class TermFormTests
{
    [Theory]
    [InlineData("çoook", "cok")]
    [InlineData("Saaaat", "sat")]
    [InlineData("saat", "saat")]
    [InlineData("www", "www")]
    [InlineData("xxxxx", "xxx")]
    [InlineData("1000", "1000")]
    [InlineData("rezaleeeettt", "rezalet")]
    public void Letters_held_for_emphasis_are_let_go(string word, string form) => TermForm.Of(TokenKind.Word, word).ShouldBe(form);

    [Fact]
    public void A_lengthened_word_has_a_second_form_with_the_letter_twice()
    {
        Span<char> form = stackalloc char[16];
        TermForm.Normal("saaaat", form, out var lengthened).ShouldBe(3);
        lengthened.ShouldBeTrue();
        form[..TermForm.Doubled("saaaat", form)].ToString().ShouldBe("saat");
        TermForm.Normal("saat", form, out lengthened);
        lengthened.ShouldBeFalse();
    }

    [Theory]
    [InlineData("👍🏽", "👍")]
    [InlineData("❤️", "❤")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    public void Emoji_lose_skin_tone_and_style(string emoji, string form) => TermForm.Of(TokenKind.Emoji, emoji).ShouldBe(form);

    [Theory]
    [InlineData(":-)))", ":)")]
    [InlineData("=(", ":(")]
    [InlineData(":'(", ":'(")]
    [InlineData(":d", ":D")]
    [InlineData("<3", "<3")]
    public void Emoticons_keep_their_plain_face(string emoticon, string form) => TermForm.Of(TokenKind.Emoticon, emoticon).ShouldBe(form);

    [Theory]
    [InlineData("KargomNerede", "Kargom Nerede")]
    [InlineData("kargom_nerede", "kargom nerede")]
    [InlineData("THYUçuş2026", "THY Uçuş 2026")]
    [InlineData("İadeİstiyorum", "İade İstiyorum")]
    [InlineData("kargomnerede", "kargomnerede")]
    [InlineData("__", "")]
    public void A_hashtag_falls_into_the_pieces_its_writer_marked(string name, string expected)
    {
        var pieces = new List<string>();
        foreach (var (start, length) in new HashtagPieces(name))
            pieces.Add(name.Substring(start, length));
        string.Join(' ', pieces).ShouldBe(expected);
    }
}
