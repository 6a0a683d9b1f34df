using Muhatap.Analyze.Complaints;
using Muhatap.Analyze.Statistics;
using Muhatap.Core.Exports;
using Muhatap.Store;
using Muhatap.Web.Language;
using Muhatap.Web.Pages.Analyze.Complaints;
using Muhatap.Web.Pages.Parts;
using Muhatap.Web.Tables;

namespace Muhatap.Web.Pages.Exports;

/// <summary>The complaint page as a file: a sheet for each way of telling complaints apart; or the complaints themselves.</summary>
internal static class ComplaintTables
{
    private static readonly Phrase Low = new("alt sınır", "low");
    private static readonly Phrase High = new("üst sınır", "high");
    private static readonly Phrase Before = new("Önceki dönem", "The period before");
    private static readonly Phrase Observed = new("Gerçekleşen çözüm", "Solutions observed");
    private static readonly Phrase Expected = new("Beklenen çözüm sayısı", "Solutions expected");
    private static readonly Phrase Place = new("Huni", "Funnel");
    private static readonly Phrase Written = new("Yazıldı", "Written");
    private static readonly Phrase Answered = new("Yanıtlandı", "Answered");
    private static readonly Phrase Confirmed = new("Müşteri çözüldü dedi", "Customer said solved");
    private static readonly Phrase ExpectedHours = new("Beklenen süre (saat)", "Expected hours");

    public static async Task<IReadOnlyList<ExportTable>> ReadAsync(
        Database database,
        ExportJob job,
        Tongue tongue,
        CancellationToken cancellationToken
    )
    {
        var board = await ComplaintBoard
            .ReadAsync(database, new KeptComplaints(database), ComplaintFilter.Of(job.Filter), job.CreatedAt, cancellationToken)
            .ConfigureAwait(false);
        return job.List == "complaint-cases"
            ? [Cases(board, tongue)]
            : [.. Enum.GetValues<CaseBy>().Select(by => Groups(board with { Filter = board.Filter with { By = by } }, tongue))];
    }

    private static ExportTable Groups(ComplaintBoard board, Tongue tongue) =>
        new(
            ComplaintTexts.Name(board.Filter.By).In(tongue),
            [
                (ComplaintTexts.Name(board.Filter.By).In(tongue), 28),
                (ComplaintTexts.Complaints.In(tongue), 10),
                (Before.In(tongue), 14),
                (ComplaintTexts.PerCustomers.In(tongue), 20),
                (Low.In(tongue), 10),
                (High.In(tongue), 10),
                (ComplaintTexts.SolutionRatio.In(tongue), 22),
                (Low.In(tongue), 10),
                (High.In(tongue), 10),
                (Observed.In(tongue), 18),
                (Expected.In(tongue), 20),
                (Place.In(tongue), 18),
                (ComplaintTexts.AnswerRatio.In(tongue), 22),
                (Low.In(tongue), 10),
                (High.In(tongue), 10),
                (ComplaintTexts.Praise.In(tongue), 10),
            ],
            ExportTable.Of(board.Figures.Of(board.Filter.By).Select(group => Row(board, group, tongue)))
        );

    private static TableCell[] Row(ComplaintBoard board, CaseGroup group, Tongue tongue)
    {
        var unknown = ComplaintTexts.Unknown.In(tongue);
        var rate = group.IsKnown ? ComplaintBoard.Rate(board.Customers, group.Cases) : null;
        return
        [
            TableCell.Of(ComplaintTexts.GroupName(tongue, board, board.Filter.By, group.Key)),
            TableCell.Of((long)group.Cases.Count),
            TableCell.Of((long)group.Before),
            .. Three(rate, unknown),
            .. Three(group.SolutionRatio, unknown),
            TableCell.Of((long)group.Solutions.Observed),
            TableCell.Of((double?)Math.Round(group.Solutions.Expected, 2)),
            TableCell.Of(
                group.SolutionRatio is null
                    ? unknown
                    : ComplaintTexts.Name(FunnelLimits.Place(group.Solutions.Observed, group.Solutions.Expected)).In(tongue)
            ),
            .. Three(board.Filter.By == CaseBy.Agent ? null : group.AnswerRatio, unknown),
            TableCell.Of((long?)board.PraiseOf(group.Key)),
        ];
    }

    private static TableCell[] Three(Estimate? estimate, string unknown) =>
        estimate is { } known
            ? [Rounded(known.Value), Rounded(known.Low), Rounded(known.High)]
            : [TableCell.Of(unknown), TableCell.Empty, TableCell.Empty];

    private static TableCell Rounded(double value) => TableCell.Of((double?)Math.Round(value, 3));

    private static ExportTable Cases(ComplaintBoard board, Tongue tongue)
    {
        return new ExportTable(
            ComplaintTexts.CasesTitle.In(tongue),
            [
                (ComplaintTexts.CasesTitle.In(tongue), 60),
                (Written.In(tongue), 17),
                (ComplaintTexts.Name(CaseBy.Channel).In(tongue), 12),
                (ComplaintTexts.Name(CaseBy.Brand).In(tongue), 16),
                (ComplaintTexts.Name(CaseBy.Subject).In(tongue), 16),
                (ComplaintTexts.Name(CaseBy.Kind).In(tongue), 12),
                (ComplaintTexts.Name(CaseBy.Difficulty).In(tongue), 10),
                (ExpectedHours.In(tongue), 16),
                (ComplaintTexts.Name(CaseBy.Team).In(tongue), 16),
                (ComplaintTexts.Name(CaseBy.Agent).In(tongue), 20),
                (Answered.In(tongue), 17),
                (Confirmed.In(tongue), 18),
                (ComplaintTexts.Words.In(tongue), 32),
            ],
            ExportTable.Of(
                board
                    .Chosen()
                    .Reverse()
                    .Select(complaint =>
                        new[]
                        {
                            TableCell.Of(complaint.Title),
                            TableCell.Of((DateTimeOffset?)complaint.WrittenAt),
                            TableCell.Of(ReadingTexts.Network(complaint.Network).In(tongue)),
                            Name(CaseBy.Brand, complaint),
                            Name(CaseBy.Subject, complaint),
                            Name(CaseBy.Kind, complaint),
                            Name(CaseBy.Difficulty, complaint),
                            TableCell.Of((double?)Math.Round(board.Figures.Yardstick.ExpectedHours(complaint), 1)),
                            TableCell.Of(complaint.Queue),
                            Name(CaseBy.Agent, complaint),
                            TableCell.Of(complaint.AnsweredAt),
                            TableCell.Of(complaint.ConfirmedAt),
                            TableCell.Of(ComplaintTexts.Name(complaint.SolvedBy).In(tongue)),
                        }
                    )
            )
        );

        TableCell Name(CaseBy by, ComplaintCase complaint) =>
            TableCell.Of(ComplaintTexts.GroupName(tongue, board, by, board.Figures.KeyOf(complaint, by)));
    }
}
