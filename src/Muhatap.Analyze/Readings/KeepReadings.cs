using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Muhatap.Core.Events;
using Muhatap.Core.Readings;
using Muhatap.Core.Walk;
using Muhatap.Store.Bulk;
using Muhatap.Store.Writer;

namespace Muhatap.Analyze.Readings;

/// <summary>Writes the readings of the posts that are kept, and takes them away with posts that are taken back.</summary>
public sealed class KeepReadings : IBatchStep, IRoomEventHandler
{
    public async ValueTask TakeAsync(PostBatch batch, WriteScope scope, CancellationToken cancellationToken)
    {
        var rows = new List<PostReading>(batch.Posts.Count);
        var buffer = new ArrayBufferWriter<byte>(1024);
        await using var json = new Utf8JsonWriter(buffer);
        foreach (var post in batch.Posts)
        {
            if (!post.IsKept || post.Reading is not { } reading)
                continue;
            rows.Add(
                new PostReading
                {
                    PostId = post.Id,
                    Language = reading.Language,
                    LanguageProbability = reading.LanguageProbability,
                    Sentiment = reading.Sentiment,
                    Negative = reading.SentimentScores.Negative,
                    Neutral = reading.SentimentScores.Neutral,
                    Positive = reading.SentimentScores.Positive,
                    Intent = reading.Intent,
                    IntentProbability = reading.IntentScores[(int)reading.Intent],
                    Urgency = reading.Urgency,
                    Offensive = reading.Offensive,
                    LegalThreat = reading.LegalThreat,
                    Subject = reading.Subjects.Count > 0 ? reading.Subjects[0] : null,
                    Detail = Detail(reading, buffer, json),
                }
            );
        }
        await scope.Bulk.InsertAsync(BulkTables.Reading, rows, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask HandleAsync(IRoomEvent roomEvent, WriteScope scope, CancellationToken cancellationToken)
    {
        if (roomEvent is not PostsTakenBack { Posts: var posts })
            return;
        await scope
            .Db.Readings.Where(reading => posts.Contains(reading.PostId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
        // What was learnt from a text that is gone goes with it at the next lesson.
        await scope
            .Db.ReadingCorrections.Where(correction => posts.Contains(correction.PostId))
            .ExecuteDeleteAsync(cancellationToken)
            .ConfigureAwait(false);
    }

    private static string? Detail(Reading reading, ArrayBufferWriter<byte> buffer, Utf8JsonWriter json)
    {
        if (!ReadingJson.HasDetail(reading))
            return null;
        buffer.ResetWrittenCount();
        json.Reset(buffer);
        ReadingJson.WriteDetail(json, reading);
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
