using Muhatap.Connectors.Bluesky.Identity;

namespace Muhatap.Tests.Connectors.Bluesky;

public sealed class ExpiringCacheTests
{
    private readonly MovingClock clock = new();

    [Fact]
    public async Task Those_who_ask_together_ask_once_and_later_ones_are_told_what_is_known()
    {
        var cache = Cache(100);
        var asked = 0;
        var answer = new TaskCompletionSource<string?>();
        var waiting = Enumerable.Range(0, 10).Select(_ => cache.GetAsync("a", () => Ask())).ToList();
        answer.SetResult("ayse");
        (await Task.WhenAll(waiting)).ShouldAllBe(a => a == "ayse");
        (await cache.GetAsync("a", () => Ask())).ShouldBe("ayse");
        asked.ShouldBe(1);

        cache.Forget("a");
        await cache.GetAsync("a", () => Ask());
        asked.ShouldBe(2);

        Task<string?> Ask()
        {
            asked++;
            return answer.Task;
        }
    }

    [Fact]
    public async Task Nothing_and_failures_are_asked_again_soon_and_answers_late()
    {
        var cache = Cache(100);
        await cache.GetAsync("yok", () => Task.FromResult<string?>(null));
        await cache.GetAsync("var", () => Task.FromResult<string?>("var"));
        await Should.ThrowAsync<IOException>(() => cache.GetAsync("bozuk", () => Task.FromException<string?>(new IOException())));
        clock.Now += TimeSpan.FromMinutes(2);
        (await cache.GetAsync("yok", () => Task.FromResult<string?>("artık var"))).ShouldBe("artık var");
        (await cache.GetAsync("bozuk", () => Task.FromResult<string?>("düzeldi"))).ShouldBe("düzeldi");
        (await cache.GetAsync("var", () => Task.FromResult<string?>("yeni"))).ShouldBe("var");
        clock.Now += TimeSpan.FromHours(2);
        (await cache.GetAsync("var", () => Task.FromResult<string?>("yeni"))).ShouldBe("yeni");
    }

    [Fact]
    public async Task It_never_holds_more_than_it_may_and_lets_the_oldest_go_first()
    {
        var cache = Cache(100);
        for (var i = 0; i < 1000; i++)
        {
            clock.Now += TimeSpan.FromSeconds(1);
            await cache.GetAsync($"{i}", () => Task.FromResult<string?>("x"));
            cache.Count.ShouldBeLessThanOrEqualTo(100);
        }

        (await cache.GetAsync("999", () => Task.FromResult<string?>("asked again"))).ShouldBe("x");
        (await cache.GetAsync("0", () => Task.FromResult<string?>("asked again"))).ShouldBe("asked again");
    }

    private ExpiringCache<string> Cache(int capacity) => new(capacity, TimeSpan.FromHours(1), TimeSpan.FromMinutes(1), clock);

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = StillClock.Now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
