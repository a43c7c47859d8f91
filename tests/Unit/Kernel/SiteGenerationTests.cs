using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Presentation.Caching;

namespace PanjinPropertyCms.Unit.Kernel;

/// <summary>The page cache's generation, which an import of thousands must not turn with every row.</summary>
public sealed class SiteGenerationTests
{
    private static readonly Guid Epoch = Guid.NewGuid();

    [Fact]
    public async Task The_first_change_shows_at_once_and_the_next_one_a_second_later()
    {
        var time = new FakeTimeProvider();
        time.Advance(TimeSpan.FromHours(1));
        var generation = new SiteGeneration(time);
        await generation.RebuildAsync(new ChangeCursor(Epoch, 5), default);
        Assert.Equal(5, generation.Current);

        await FollowAsync(generation, 6);
        Assert.Equal(6, generation.Current);

        var waiting = FollowAsync(generation, 9);
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(6, generation.Current);
        Assert.False(waiting.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));
        await waiting;
        Assert.Equal(9, generation.Current);
    }

    [Fact]
    public async Task After_a_quiet_second_a_change_shows_at_once_again()
    {
        var time = new FakeTimeProvider();
        time.Advance(TimeSpan.FromHours(1));
        var generation = new SiteGeneration(time);
        await FollowAsync(generation, 1);
        time.Advance(TimeSpan.FromSeconds(1));
        var second = FollowAsync(generation, 2);
        Assert.True(second.IsCompleted);
        await second;
        Assert.Equal(2, generation.Current);
    }

    private static Task FollowAsync(SiteGeneration generation, long position) => generation.FollowAsync([new Change(position, "Test", Guid.Empty)], new ChangeCursor(Epoch, position), default);
}
