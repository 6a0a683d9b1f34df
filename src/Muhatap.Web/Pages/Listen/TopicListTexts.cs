using Muhatap.Listen.Lists;
using Muhatap.Query.Syntax;
using Muhatap.Web.Language;

namespace Muhatap.Web.Pages.Listen;

internal static class TopicListTexts
{
    public static readonly Phrase New = new("Yeni liste", "New list");
    public static readonly Phrase Edit = new("Listeyi düzenle", "Edit list");
    public static readonly Phrase IsAList = new("liste", "list");
    public static readonly Phrase Hint = new(
        "Şirketleri ya da ürünleri bir tablo olarak verin: her satırı ayrı dinler, hangisinin anıldığını gösteririz.",
        "Give companies or products as a table: each row is listened for on its own, and you see which one was meant."
    );
    public static readonly Phrase Upload = new("Dosyadan satırlar", "Rows from a file");
    public static readonly Phrase UploadHint = new(
        "CSV, XLSX ya da JSONL. Sütunlar: anahtar, ad, takma adlar (; ile ayrılır) ve isterseniz sorgu. Dosya listenin yerine geçer: anahtarı aynı kalan satır aynı satırdır, dosyada olmayan çıkar.",
        "CSV, XLSX or JSONL. Columns: key, name, aliases (parted by ;) and, if you like, query. The file takes the list’s place: a row keeps its identity with its key, rows the file lacks go."
    );
    public static readonly Phrase Send = new("Dosyayı getir", "Bring the file");
    public static readonly Phrase First = new("İlk satırlar ne olacak", "What the first rows become");
    public static readonly Phrase Try = new("Önce dene", "Try first");
    public static readonly Phrase TryHint = new(
        "Denemek hiçbir şeyi değiştirmez; tüm dosyayı okur ve sayar.",
        "Trying changes nothing; it reads and counts the whole file."
    );
    public static readonly Phrase Run = new("Listenin yerine koy", "Put in the list’s place");
    public static readonly Phrase Tried = new("Denendi", "Tried");
    public static readonly Phrase Trying = new("Deneniyor", "Trying");
    public static readonly Phrase Running = new("Satırlar yazılıyor", "Writing rows");
    public static readonly Phrase Done = new("Liste güncellendi", "The list is up to date");
    public static readonly Phrase Stopped = new(
        "Durduruldu. Yazılanlar kaldı, hiçbir satır çıkarılmadı.",
        "Stopped. What was written stays, no row was taken out."
    );
    public static readonly Phrase Failed = new("Dosya alınamadı", "The file could not be taken");
    public static readonly Phrase Stop = new("Durdur", "Stop");
    public static readonly Phrase Added = new("Yeni", "New");
    public static readonly Phrase Changed = new("Değişen", "Changed");
    public static readonly Phrase Same = new("Aynı kalan", "Unchanged");
    public static readonly Phrase Removed = new("Çıkan", "Taken out");
    public static readonly Phrase Refused = new("Alınmayan", "Refused");
    public static readonly Phrase Download = new("Alınmayan satırları indir", "Download the refused rows");
    public static readonly Phrase DownloadHint = new(
        "Düzeltip yalnız onları değil, tüm dosyayı yeniden getirin.",
        "Mend them in your file and bring the whole file again."
    );
    public static readonly Phrase Rows = new("Satırlar", "Rows");
    public static readonly Phrase Search = new("Anahtar ya da adla ara", "Search by key or name");
    public static readonly Phrase Find = new("Ara", "Find");
    public static readonly Phrase NoRows = new("Bu listede daha satır yok.", "This list has no rows yet.");
    public static readonly Phrase NoRowsHint = new("Bir dosya getirin ya da tek tek ekleyin.", "Bring a file, or add them one by one.");
    public static readonly Phrase NoneFound = new("Bu adla bir satır yok.", "No row by this name.");
    public static readonly Phrase Next = new("Sonrakiler", "Next");
    public static readonly Phrase AddRow = new("Satır ekle", "Add a row");
    public static readonly Phrase Key = new("Anahtar", "Key");
    public static readonly Phrase Name = new("Ad", "Name");
    public static readonly Phrase Aliases = new("Takma adlar (; ile)", "Aliases (parted by ;)");
    public static readonly Phrase OwnQuery = new("Kendi sorgusu (gerekirse)", "Query of its own (if needed)");
    public static readonly Phrase Listens = new("Dinlenen", "Listened for");
    public static readonly Phrase SaveRow = new("Satırı kaydet", "Keep the row");
    public static readonly Phrase RemoveRow = new("Satırı çıkar", "Take the row out");
    public static readonly Phrase Posts = new("Gönderileri", "Its posts");
    public static readonly Phrase Leading = new("Öne çıkan satırlar", "Leading rows");
    public static readonly Phrase OnlyRow = new("Yalnız {0}", "Only {0}");
    public static readonly Phrase Line = new("Satır", "Line");
    public static readonly Phrase Write = new("Sorgu sütununa şunu yazabilirsiniz:", "You could write in the query column:");

    public static string Say(RowProblem problem, Tongue tongue) =>
        problem.Kind switch
        {
            RowProblemKind.NoKey => new Phrase("Anahtarı yok.", "It has no key.").In(tongue),
            RowProblemKind.NoName => new Phrase("Adı yok.", "It has no name.").In(tongue),
            RowProblemKind.TooLong => string.Format(
                tongue.Culture(),
                new Phrase("“{0}” çok uzun ya da takma adı çok fazla.", "“{0}” is too long or has too many aliases.").In(tongue),
                problem.What
            ),
            RowProblemKind.SameKey => string.Format(
                tongue.Culture(),
                new Phrase("“{0}” anahtarı {1}. satırda da var.", "The key “{0}” stands on line {1} too.").In(tongue),
                problem.What,
                problem.Other
            ),
            RowProblemKind.TooShort => string.Format(
                tongue.Culture(),
                new Phrase("“{0}” tek başına bir şey anlatmıyor.", "“{0}” says nothing by itself.").In(tongue),
                problem.What
            ),
            RowProblemKind.TooCommon => string.Format(
                tongue.Culture(),
                new Phrase(
                    "“{0}” her konuda geçen bir söz; her gönderiyi getirirdi.",
                    "“{0}” is said about anything; it would bring every post."
                ).In(tongue),
                problem.What
            ),
            RowProblemKind.Ambiguous => string.Format(
                tongue.Culture(),
                new Phrase(
                    "“{0}” adı {1} anahtarlı satırın da adı; hangisi olduğu anlaşılmaz.",
                    "“{0}” is the name of row {1} too; nobody could tell which is meant."
                ).In(tongue),
                problem.What,
                problem.Other
            ),
            RowProblemKind.Stale => string.Format(
                tongue.Culture(),
                new Phrase(
                    "“{0}” siz okuduktan sonra değişti ya da çıkarıldı. Yeniden okuyup değişikliğinizi onun üstüne yapın.",
                    "“{0}” was changed or taken out since you read it. Read it again and make your change on top."
                ).In(tongue),
                problem.What
            ),
            RowProblemKind.Query when problem.Error is { } error => QueryErrorText.Say(error, tongue.Code()),
            _ => problem.What,
        };

    /// <summary>The same with what to write instead, as the file of refused rows has it.</summary>
    public static string SayWithMend(RowProblem problem, Tongue tongue) =>
        problem.Mend.Length == 0 ? Say(problem, tongue) : $"{Say(problem, tongue)} {Write.In(tongue)} {problem.Mend}";
}
