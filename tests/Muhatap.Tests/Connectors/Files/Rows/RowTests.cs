using System.Text;
using Muhatap.Core.Activities;
using Muhatap.Core.Customers;
using Muhatap.Core.Posts;

namespace Muhatap.Tests.Connectors.Files.Rows;

public sealed class RowTests
{
    [Theory]
    [InlineData("12.03.1601", "before 1970")]
    [InlineData("12.03.2099", "in the future")]
    [InlineData("31.02.2025", "is not a date")]
    [InlineData("01.01.0001", "is not a date")]
    public async Task A_date_that_cannot_be_is_named_and_the_next_row_is_taken(string date, string says)
    {
        using var file = new FileTrial("a.csv", $"yorum;tarih\na;01.02.2026\nbozuk;{date}\nb;02.02.2026\n");
        var posts = await file.PostsAsync();
        posts[1]
            .Problem.ShouldBe(
                $"created_at (\"tarih\"): \"{date}\" {(says.StartsWith("is", StringComparison.Ordinal) ? says : $"is {says}")}"
            );
        posts[1].Row.Line.ShouldBe(3);
        posts[2].Value!.Text.ShouldBe("b");
    }

    [Fact]
    public async Task A_text_of_10_MB_is_refused_with_its_size_and_one_of_1_MB_is_taken()
    {
        var large = new string('a', 10_000_000);
        var allowed = new string('b', 1_000_000);
        using var csv = new FileTrial("a.csv", $"id,text\n1,\"x\n{large}\"\n2,iyi\n3,{allowed}\n");
        var posts = await csv.PostsAsync();
        posts[0].Problem.ShouldBe("text is longer than 1 MB (10.0 MB)");
        posts[0].Row.Cells[1].Text.Length.ShouldBe(10_000_002);
        posts[1].Value!.Text.ShouldBe("iyi");
        posts[2].Value!.Text.Length.ShouldBe(1_000_000);
        using var json = new FileTrial("a.jsonl", $"{{\"text\":\"{large}\"}}\n{{\"text\":\"iyi\"}}\n");
        (await json.PostsAsync()).Select(post => post.Problem is null).ShouldBe([false, true]);
    }

    [Fact]
    public async Task Null_characters_and_halves_of_pairs_are_replaced()
    {
        using var csv = new FileTrial("a.csv", "author,text\na\0y,x\0y\n");
        var post = (await csv.PostsAsync()).ShouldHaveSingleItem().Value!;
        (post.Author, post.Text).ShouldBe(("a\uFFFDy", "x\uFFFDy"));
        byte[] lone = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("author,text\na,x"), 0x3D, 0xD8, .. Encoding.Unicode.GetBytes("y\n")];
        using var utf16 = new FileTrial("b.csv", lone);
        (await utf16.PostsAsync()).ShouldHaveSingleItem().Value!.Text.ShouldBe("x\uFFFDy");
        using var json = new FileTrial("c.jsonl", "{\"text\":\"a\\u0000b\\ud83d\"}\n");
        (await json.PostsAsync()).ShouldHaveSingleItem().Value!.Text.ShouldBe("a\uFFFDb\uFFFD");
    }

    [Fact]
    public async Task A_line_of_the_contract_becomes_the_same_post()
    {
        using var file = new FileTrial(
            "a.jsonl",
            """
            {"network":"x","id":"123","author":"@ayse","author_name":"Ayşe K.","text":"kargo yok","created_at":"2026-03-01T09:30:00Z","url":"https://x.com/1","parent_id":"122","kind":"complaint","likes":3,"replies":1,"reposts":2,"views":40,"rating":1,"media":["https://x.com/a.jpg","https://x.com/b.jpg"],"lang":"tr"}
            """
        );
        var post = (await file.PostsAsync()).ShouldHaveSingleItem().Value!;
        (post.Network, post.ExternalId, post.Author, post.AuthorName, post.Text).ShouldBe(("x", "123", "ayse", "Ayşe K.", "kargo yok"));
        (post.CreatedAt, post.Kind, post.ParentExternalId, post.Rating).ShouldBe(
            (new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero), PostKind.Complaint, "122", 1)
        );
        post.Counters.ShouldBe(new PostCounters(3, 1, 2, 40));
        post.Media.ShouldBe(["https://x.com/a.jpg", "https://x.com/b.jpg"]);
        post.ClaimedLanguage.ShouldBe("tr");
    }

    [Fact]
    public async Task A_row_without_an_id_keeps_the_same_one_when_rows_come_before_it_and_likes_change()
    {
        using var first = new FileTrial("a.csv", "yazar;yorum;tarih;beğeni\nayşe;teşekkürler;01.02.2026;1\nali;iyi;02.02.2026;1\n");
        using var second = new FileTrial(
            "b.csv",
            "yorum;yazar;beğeni;tarih\nyeni;can;7;03.02.2026\nteşekkürler;ayşe;99;01.02.2026\niyi;ali;5;02.02.2026\n"
        );
        var before = (await first.PostsAsync()).Select(post => post.Value!.ExternalId).ToArray();
        var after = (await second.PostsAsync()).Select(post => post.Value!.ExternalId).ToArray();
        after[1..].ShouldBe(before);
        after[0].ShouldNotBeOneOf(before);
    }

    [Fact]
    public async Task Equal_rows_are_as_many_posts_as_there_are_rows()
    {
        using var file = new FileTrial("a.csv", "yorum;not\n" + string.Concat(Enumerable.Repeat("teşekkürler;x\n", 9000)));
        var ids = (await file.PostsAsync()).Select(post => post.Value!.ExternalId).ToArray();
        ids.Distinct().Count().ShouldBe(9000);
        ids[1].ShouldBe(ids[0] + "-2");
    }

    [Fact]
    public async Task A_row_with_too_few_or_too_many_cells_is_refused()
    {
        using var file = new FileTrial("a.csv", "yazar;yorum;beğeni\nayşe;iyi;1\nali;a;b;2\ncan\nece;güzel;3;;\n");
        (await file.PostsAsync())
            .Select(post => post.Problem)
            .ShouldBe([null, "4 cells where the header has 3", "1 cells where the header has 3", null]);
    }

    [Fact]
    public async Task Every_fault_of_a_row_is_named_at_once()
    {
        using var file = new FileTrial("a.csv", "text;created_at;likes;rating\n;32.01.2026;çok;9\n");
        var problem = (await file.PostsAsync()).ShouldHaveSingleItem().Problem!;
        foreach (var part in (string[])["text is empty", "\"32.01.2026\" is not a date", "likes: \"çok\" is not a count", "rating: \"9\""])
            problem.ShouldContain(part);
    }

    [Fact]
    public async Task Counts_divide_thousands_in_either_way()
    {
        using var file = new FileTrial("a.csv", "text;likes;views\na;1.234;1,234\nb;12;1.2K\nc;-;n/a\n");
        (await file.PostsAsync())
            .Select(post => (post.Value!.Counters.Likes, post.Value!.Counters.Views))
            .ShouldBe([(1234, 1234), (12, 1200), (0, 0)]);
    }

    [Fact]
    public async Task Events_carry_their_money_their_customer_and_what_else_was_said()
    {
        using var file = new FileTrial(
            "a.csv",
            "İşlem;Müşteri No;Tarih;Tutar;Şube;Kasa\nSatış;C-1;01.02.2026 10:00;1.299,50 TL;Kadıköy;7\nuçuş;C-2;01.02.2026;5;;\nSatış;;01.02.2026;5;;\nSatış;C-3;01.02.2026;beş;;\n"
        );
        var events = await file.EventsAsync();
        var sale = events[0].Value!;
        (sale.Kind, sale.CustomerNumber, sale.Amount, sale.Place).ShouldBe(
            (ActivityKind.Purchase, "C-1", new Money(129950, "TRY"), "Kadıköy")
        );
        sale.DataJson.ShouldBe("{\"Kasa\":\"7\"}");
        events[1].Problem!.ShouldContain("uçuş");
        events[2].Problem!.ShouldContain("neither an account nor a customer");
        events[3].Problem!.ShouldContain("not an amount of money");
    }

    [Fact]
    public async Task The_contracts_event_is_read_with_its_objects()
    {
        using var file = new FileTrial(
            "a.jsonl",
            """{"network":"shop","id":"e1","kind":"purchase","customer":"C-1","at":"2026-02-01T09:30:00Z","amount":{"value":129.90,"currency":"EUR"},"data":{"sepet":2}}"""
        );
        var sale = (await file.EventsAsync()).ShouldHaveSingleItem().Value!;
        (sale.Network, sale.ExternalId, sale.Amount, sale.DataJson).ShouldBe(("shop", "e1", new Money(12990, "EUR"), "{\"sepet\":2}"));
    }

    [Fact]
    public async Task Customers_have_their_identifiers_in_normal_form()
    {
        using var file = new FileTrial(
            "a.csv",
            "Müşteri No;Ad;Soyad;Cep Telefonu;Ev Telefonu;E-posta;Twitter;Instagram;Doğum Tarihi;İl;Tipi;Segment\nc-7;Ayşe;Kaya;0532 123 45 67;;AYSE@example.com;@Ayse_K;https://instagram.com/ayse.k/;1.2.85;İzmir;Bireysel;vip\n"
        );
        var customer = (await file.CustomersAsync()).ShouldHaveSingleItem().Value!;
        (customer.Name, customer.City, customer.BirthDate, customer.Segment).ShouldBe(
            ("Ayşe Kaya", "İzmir", new DateOnly(1985, 2, 1), "vip")
        );
        customer.Identifiers.ShouldBe([
            new ClaimedIdentifier(IdentifierKind.CustomerNumber, "C-7"),
            new ClaimedIdentifier(IdentifierKind.Email, "ayse@example.com"),
            new ClaimedIdentifier(IdentifierKind.Phone, "+905321234567"),
            new ClaimedIdentifier(IdentifierKind.Handle, "x:ayse_k"),
            new ClaimedIdentifier(IdentifierKind.Handle, "instagram:ayse.k"),
        ]);
    }

    [Theory]
    [InlineData("Aranmasın", "evet", ContactWish.None)]
    [InlineData("İletişim izni", "RET", ContactWish.AnswersOnly)]
    [InlineData("İletişim izni", "ONAY", ContactWish.Open)]
    [InlineData("contact_wish", "answers_only", ContactWish.AnswersOnly)]
    public async Task A_wish_not_to_be_contacted_is_kept(string column, string cell, ContactWish wish)
    {
        using var file = new FileTrial("a.csv", $"Müşteri No;Ad Soyad;{column}\nC-1;Ayşe Kaya;{cell}\nC-2;Ali Can;belki\nC-3;Ece Su;\n");
        var customers = await file.CustomersAsync();
        customers[0].Value!.ContactWish.ShouldBe(wish);
        customers[1].Problem!.ShouldContain("belki");
        customers[2].Value!.ContactWish.ShouldBeNull();
    }

    [Fact]
    public async Task A_reason_never_repeats_a_persons_address()
    {
        using var file = new FileTrial("a.csv", "Müşteri No;Ad Soyad;E-posta;Telefon\nC-1;Ayşe Kaya;ayse.example.com;12345\n");
        var problem = (await file.CustomersAsync()).ShouldHaveSingleItem().Problem!;
        problem.ShouldContain("E-posta: not an e-mail address");
        problem.ShouldNotContain("ayse.example.com");
        problem.ShouldNotContain("12345");
    }
}
