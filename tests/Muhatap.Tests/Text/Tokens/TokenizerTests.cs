using FsCheck;
using FsCheck.Fluent;
using Muhatap.Text.Tokens;

namespace Muhatap.Tests.Text.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Kargom nerede?", "Word:Kargom Word:nerede Punctuation:?")]
    [InlineData("Turkcell'in Ankara’da 2026'da", "Word:Turkcell Suffix:in Word:Ankara Suffix:da Number:2026 Suffix:da")]
    [InlineData("'tırnak' içinde", "Punctuation:' Word:tırnak Punctuation:' Word:içinde")]
    [InlineData("1.299,90 TL 5G 3.", "Number:1.299,90 Word:TL Word:5G Number:3 Punctuation:.")]
    [InlineData("#KargomNerede'yi #1 ＃etiket", "Hashtag:#KargomNerede Suffix:yi Punctuation:# Number:1 Hashtag:＃etiket")]
    [InlineData(
        "@ornek_ev'e @ayse@sunucu.example @ali.bsky.social.",
        "Mention:@ornek_ev Suffix:e Mention:@ayse@sunucu.example Mention:@ali.bsky.social Punctuation:."
    )]
    [InlineData(
        "bkz https://ornek.example/a?b=1, www.ornek.example. kisa.ly/x1",
        "Word:bkz Link:https://ornek.example/a?b=1 Punctuation:, Link:www.ornek.example Punctuation:. Link:kisa.ly/x1"
    )]
    [InlineData("https://ornek.example/a'ya", "Link:https://ornek.example/a Suffix:ya")]
    [InlineData("geldi.Ama geldi.com", "Word:geldi Punctuation:. Word:Ama Word:geldi Punctuation:. Word:com")]
    [InlineData("yaz: ayse.k@ornek.example!", "Word:yaz Punctuation:: Email:ayse.k@ornek.example Punctuation:!")]
    [InlineData(
        "süper:))) :-( =D <3 12:30",
        "Word:süper Emoticon::))) Emoticon::-( Emoticon:=D Emoticon:<3 Number:12 Punctuation:: Number:30"
    )]
    [InlineData("👍🏽👨‍👩‍👧🇹🇷5️⃣❤️", "Emoji:👍🏽 Emoji:👨‍👩‍👧 Emoji:🇹🇷 Emoji:5️⃣ Emoji:❤️")]
    [InlineData("harika!!!😂😂", "Word:harika Punctuation:!!! Emoji:😂 Emoji:😂")]
    [InlineData("𝗸𝗮𝗿𝗴𝗼 çoook", "Word:𝗸𝗮𝗿𝗴𝗼 Word:çoook")]
    [InlineData("a\u0000b\uFEFFc\u200E", "Word:a Word:b\uFEFFc\u200E")]
    [InlineData("\uD83D a \uDE02", "Punctuation:\uD83D Word:a Punctuation:\uDE02")]
    [InlineData("مرحبا हिन्दी 你好", "Word:مرحبا Word:हिन्दी Word:你好")]
    public void A_text_falls_into_its_tokens(string text, string expected) => Shown(text).ShouldBe(expected);

    [Fact]
    public void Tokens_never_overlap_and_miss_only_space_vanishing_characters_and_apostrophes() =>
        Prop.ForAll(
                Texts.Arbitrary(),
                text =>
                {
                    var end = 0;
                    foreach (var token in new Tokenizer(text))
                    {
                        token.Start.ShouldBeGreaterThanOrEqualTo(end);
                        token.Length.ShouldBeGreaterThan(0);
                        OnlySilence(text[end..token.Start]).ShouldBeTrue();
                        end = token.End;
                    }
                    end.ShouldBeLessThanOrEqualTo(text.Length);
                    OnlySilence(text[end..]).ShouldBeTrue();
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_text_cut_at_white_space_gives_the_same_tokens() =>
        Prop.ForAll(
                Texts.Arbitrary(),
                text =>
                {
                    var whole = Shown(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
                    var pieces = text.Split(' ').SelectMany(piece => Shown(piece).Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    whole.ShouldBe(pieces);
                }
            )
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Tokenizing_allocates_nothing()
    {
        const string text = "Kargom #KargomNerede'de 3 gündür YOK!!! 😡 @ornek https://ornek.example/a ayse@ornek.example çoook :(";
        Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var tokens = 0;
        for (var i = 0; i < 1000; i++)
            tokens = Count(text);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1000); // under a byte a text: the runtime itself may allocate now and then
        tokens.ShouldBeGreaterThan(10);
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var token in new Tokenizer(text))
            count += token.Length > 0 ? 1 : 0;
        return count;
    }

    private static string Shown(string text)
    {
        var shown = new List<string>();
        foreach (var token in new Tokenizer(text))
            shown.Add($"{token.Kind}:{text.Substring(token.Start, token.Length)}");
        return string.Join(' ', shown);
    }

    private static bool OnlySilence(string gap) =>
        gap.All(c =>
            char.IsWhiteSpace(c)
            || char.IsControl(c)
            || "'’‘‛`´ʼ′＇".Contains(c, StringComparison.Ordinal)
            || Muhatap.Text.Folding.TextFold.Vanishes(c)
        );
}
