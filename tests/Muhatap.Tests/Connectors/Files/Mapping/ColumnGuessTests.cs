using Muhatap.Connectors.Files;
using Muhatap.Connectors.Files.Mapping;

namespace Muhatap.Tests.Connectors.Files.Mapping;

public sealed class ColumnGuessTests
{
    [Theory]
    [InlineData("Kullanıcı Adı;Gönderi Metni;Oluşturulma Tarihi;Beğeni Sayısı;Bağlantı\nayşe;kargo gelmedi;01.02.2026;3;https://x.com/1\n")]
    [InlineData("userName;fullText;createdAt;likeCount;permalink\nayse;kargo gelmedi;2026-02-01;3;https://x.com/1\n")]
    [InlineData("KULLANICI;YORUM;TARİH;BEĞENİ;LİNK\nayşe;kargo gelmedi;01.02.2026;3;https://x.com/1\n")]
    [InlineData("screen_name;tweet;timestamp;favorite_count;url\nayse;kargo gelmedi;2026-02-01T10:00:00Z;3;https://x.com/1\n")]
    public async Task Columns_are_known_by_their_names_in_both_languages(string content)
    {
        using var file = new FileTrial("a.csv", content);
        await using var open = await file.OpenAsync(ImportKind.Posts);
        open.Map.Mapped.Select(column => column.Field).ShouldBe(["author", "text", "created_at", "likes", "url"]);
    }

    [Fact]
    public async Task Columns_without_names_are_known_by_their_contents()
    {
        using var file = new FileTrial(
            "a.csv",
            "@ayse;Kargom üç gündür gelmedi, ne zaman gelecek?;03.02.2026 14:05;https://x.com/ayse/1\n@ali;Çok hızlı geldi, teşekkürler arkadaşlar;04.02.2026 09:00;https://x.com/ali/2\n"
        );
        await using var open = await file.OpenAsync(ImportKind.Posts);
        open.HeaderLine.ShouldBeNull();
        open.Map.Mapped.Select(column => (column.Field, column.By))
            .ShouldBe([
                ("author", MappedBy.Content),
                ("text", MappedBy.Content),
                ("created_at", MappedBy.Content),
                ("url", MappedBy.Content),
            ]);
    }

    [Fact]
    public async Task A_plain_list_of_sentences_is_posts()
    {
        using var file = new FileTrial("a.txt", "Kargom hala gelmedi yazık\nÇok memnun kaldım teşekkürler\n");
        (await file.PostsAsync()).Select(post => post.Value!.Text).ShouldBe(["Kargom hala gelmedi yazık", "Çok memnun kaldım teşekkürler"]);
    }

    [Fact]
    public async Task A_title_above_the_names_is_passed_over()
    {
        using var file = new FileTrial("a.csv", "Şubat raporu;;\n;;\nKullanıcı;Yorum;Tarih\nayşe;iyi;01.02.2026\n");
        await using var open = await file.OpenAsync(ImportKind.Posts);
        open.HeaderLine.ShouldBe(3);
        (await file.PostsAsync()).ShouldHaveSingleItem().Value!.Text.ShouldBe("iyi");
    }

    [Fact]
    public async Task What_the_person_says_goes_before_every_guess()
    {
        using var file = new FileTrial(
            "a.csv",
            "Yorum,Sütun, son,Kullanıcı\na,b,c\n".Replace("Sütun, son", "\"Sütun, son\"", StringComparison.Ordinal)
        );
        var options = new ImportOptions { Overrides = ColumnOverrides.Parse(ImportKind.Posts, ["text=Sütun, son,author=#1"]) };
        var post = (await file.PostsAsync(options)).ShouldHaveSingleItem().Value!;
        (post.Text, post.Author).ShouldBe(("b", "a"));
    }

    [Fact]
    public async Task A_column_that_is_not_there_and_a_field_that_is_missing_are_named()
    {
        using var file = new FileTrial("a.csv", "Renk;Boy\nmavi;5\n");
        (await Should.ThrowAsync<ColumnMapException>(() => file.PostsAsync())).Message.ShouldContain("--map \"text=COLUMN\"");
        var options = new ImportOptions { Overrides = ColumnOverrides.Parse(ImportKind.Posts, ["text=Koku"]) };
        (await Should.ThrowAsync<ColumnMapException>(() => file.PostsAsync(options))).Message.ShouldContain("\"Renk\", \"Boy\"");
        Should.Throw<ColumnMapException>(() => ColumnOverrides.Parse(ImportKind.Posts, ["metin=Renk"])).Message.ShouldContain("text");
    }

    [Fact]
    public async Task A_name_whose_cells_can_be_no_date_does_not_take_the_date()
    {
        using var file = new FileTrial(
            "a.csv",
            "yorum;sipariş zaman dilimi;yayın günü tarih\niyi;sabah;01.02.2026\nkötü;akşam;02.02.2026\n"
        );
        await using var open = await file.OpenAsync(ImportKind.Posts);
        open.Map.Mapped.Single(column => column.Field == "created_at").Name.ShouldBe("yayın günü tarih");
    }

    [Fact]
    public async Task A_row_number_is_no_id()
    {
        using var file = new FileTrial("a.csv", "No;Yorum\n1;iyi\n2;kötü\n");
        await using var open = await file.OpenAsync(ImportKind.Posts);
        open.Map.Mapped.Select(column => column.Field).ShouldBe(["text"]);
    }

    [Fact]
    public async Task Month_first_dates_are_known_by_a_column_that_can_be_nothing_else()
    {
        using var english = new FileTrial("a.csv", "text,date\na,02/03/2025\nb,02/28/2025\n");
        (await english.PostsAsync())[0].Value!.CreatedAt.Month.ShouldBe(2);
        using var turkish = new FileTrial("b.csv", "text,date\na,02/03/2025\nb,28/03/2025\n");
        (await turkish.PostsAsync())[0].Value!.CreatedAt.ToOffset(TimeSpan.FromHours(3)).Month.ShouldBe(3);
    }

    [Fact]
    public async Task Identity_numbers_are_left_out_and_said_to_be()
    {
        using var file = new FileTrial("a.csv", "Müşteri No;Ad Soyad;TC Kimlik No\nC-1;Ayşe Kaya;1\n");
        await using var open = await file.OpenAsync(ImportKind.Customers);
        open.Map.Describe().ShouldContain("left out:         \"TC Kimlik No\"");
    }
}
