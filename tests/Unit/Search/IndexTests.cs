using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Search.Contracts;
using PanjinPropertyCms.Search.Indexing;

namespace PanjinPropertyCms.Unit.Search;

public class IndexTests
{
    [Fact]
    public void A_missing_index_needs_a_rebuild_and_answers_that_it_is_not_ready()
    {
        using var site = new SearchSite();
        Assert.Equal(IndexState.NeedsRebuild, site.Index.State);
        Assert.False(site.Find("物业").Ready);
        Assert.False(site.Index.Apply([Laws.Notice], [], new IndexCursor("epoch", 9)));
        Assert.Equal(IndexCursor.None, site.Index.Cursor);
    }

    [Fact]
    public async Task A_change_is_found_at_once_and_twice_is_once()
    {
        using var site = await SearchSite.WithAsync();
        site.Put(Laws.CivilCode);
        site.Put(Laws.CivilCode);
        Assert.Equal((1, 2), (site.Find("物业").Total, site.Find("物业").Items[0].ArticleCount));
        site.Put(Laws.CivilCode with { Articles = Laws.CivilCode.Articles.Take(1).ToList() });
        Assert.Equal(1, site.Find("物业").Items[0].ArticleCount);
        site.Remove(Laws.CivilCode.Id);
        site.Remove(Laws.CivilCode.Id);
        Assert.Equal(0, site.Find("物业").Total);
        Assert.Equal(0, site.Find("").Total);
    }

    [Fact]
    public async Task Reopening_keeps_the_documents_and_the_cursor()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        Assert.True(site.Index.Apply([Laws.Notice], [], new IndexCursor("epoch", 42)));
        var index = site.Reopen();
        Assert.Equal((IndexState.Ready, new IndexCursor("epoch", 42)), (index.State, index.Cursor));
        Assert.Equal(2, site.Find("").Total);
    }

    [Fact]
    public async Task The_cursor_on_disk_goes_only_as_far_as_what_is_committed()
    {
        var clock = new FakeTimeProvider();
        using var site = await new SearchSite(clock).RebuiltAsync(Laws.CivilCode);
        site.Put(Laws.Notice);
        Assert.Equal((2, 1), (site.Index.Cursor.Position, site.Index.CommittedCursor.Position));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(2, site.Index.CommittedCursor.Position);
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_index_is_in_use()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        using var second = LuceneIndex.Open(site.Folder, new SearchIndexOptions(), TimeProvider.System);
        Assert.Equal(IndexState.InUse, second.State);
        await Assert.ThrowsAsync<InvalidOperationException>(() => second.RebuildAsync(SearchSite.Stream([]), IndexCursor.None, null, default));
        Assert.Equal(1, site.Find("物业费").Total);
    }

    [Theory]
    [InlineData("truncate")]
    [InlineData("garble")]
    [InlineData("no segments")]
    [InlineData("no folder")]
    [InlineData("no pointer")]
    [InlineData("strange pointer")]
    public async Task A_damaged_index_is_recognised_and_can_be_rebuilt(string damage)
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode, Laws.Notice);
        site.Index.Dispose();
        Damage(site.Folder, damage);
        var index = site.OpenAgain();
        Assert.Equal(IndexState.NeedsRebuild, index.State);
        Assert.NotNull(index.Reason);
        Assert.False(site.Find("物业").Ready);
        await site.RebuiltAsync(Laws.CivilCode);
        Assert.Equal((IndexState.Ready, 1), (index.State, site.Find("物业费").Total));
        Assert.Single(Directory.GetDirectories(site.Reopen().State == IndexState.Ready ? site.Folder : ""));
    }

    [Fact]
    public async Task An_index_of_another_version_needs_a_rebuild()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        site.Index.Dispose();
        using (var directory = Lucene.Net.Store.FSDirectory.Open(Directory.GetDirectories(site.Folder)[0]))
        {
            var configuration = IndexGeneration.Configuration(16, Lucene.Net.Index.OpenMode.APPEND);
            using var writer = new Lucene.Net.Index.IndexWriter(directory, configuration);
            writer.SetCommitData(new Dictionary<string, string> { ["schema"] = "0", ["epoch"] = "e", ["position"] = "1" });
        }

        Assert.Equal(IndexState.NeedsRebuild, site.OpenAgain().State);
    }

    [Fact]
    public async Task A_rebuild_swaps_while_searches_and_changes_go_on()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        using var stop = new CancellationTokenSource();
        var searching = Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
        {
            var answers = 0;
            while (!stop.IsCancellationRequested)
            {
                var result = site.Find("物业费");
                Assert.True(result.Ready);
                Assert.True(result.Total >= 1);
                answers++;
            }

            return answers;
        })).ToList();
        for (var round = 1; round <= 5; round++)
        {
            var many = Enumerable.Range(0, 40 * round).Select(i => Laws.CivilCode with { Id = Guid.CreateVersion7() });
            var rebuilding = site.Index.RebuildAsync(SearchSite.Stream(many), new IndexCursor("epoch", 100 + round), null, default);
            site.Put(Laws.Notice);
            await rebuilding;
            Assert.Equal((40 * round, 100 + round), (site.Find("物业费").Total, site.Index.Cursor.Position));
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(searching), answers => Assert.True(answers > 0));
        Assert.Single(Directory.GetDirectories(site.Folder));
    }

    [Fact]
    public async Task A_rebuild_that_fails_leaves_the_old_index_answering()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        await Assert.ThrowsAsync<InvalidDataException>(() =>
            site.Index.RebuildAsync(Failing(), new IndexCursor("epoch", 7), null, default));
        Assert.Equal((1, 1L), (site.Find("物业费").Total, site.Index.Cursor.Position));
        Assert.Single(Directory.GetDirectories(site.Folder));
    }

    [Fact]
    public async Task A_search_that_began_before_the_swap_still_reads_the_old_index()
    {
        using var site = await SearchSite.WithAsync(Laws.CivilCode);
        using (var lease = site.Index.Acquire())
        {
            await site.RebuiltAsync(Laws.Notice);
            Assert.Equal(4, lease!.Searcher.IndexReader.NumDocs);
            Assert.NotNull(lease.Searcher.Doc(0));
            Assert.Equal(2, Directory.GetDirectories(site.Folder).Length);
        }

        Assert.Single(Directory.GetDirectories(site.Folder));
    }

    private static async IAsyncEnumerable<SearchDocument> Failing()
    {
        yield return Laws.Notice;
        await Task.Yield();
        throw new InvalidDataException("the database went away");
    }

    private static void Damage(string folder, string damage)
    {
        var index = Directory.GetDirectories(folder)[0];
        var largest = new DirectoryInfo(index).GetFiles().MaxBy(f => f.Length)!;
        switch (damage)
        {
            case "truncate":
                using (var file = largest.OpenWrite())
                {
                    file.SetLength(largest.Length / 2);
                }

                break;
            case "garble":
                var bytes = File.ReadAllBytes(largest.FullName);
                bytes.AsSpan(bytes.Length / 3, 40).Fill(0xEE);
                File.WriteAllBytes(largest.FullName, bytes);
                break;
            case "no segments":
                Directory.GetFiles(index, "segments*").ToList().ForEach(File.Delete);
                break;
            case "no folder":
                Directory.Delete(index, recursive: true);
                break;
            case "no pointer":
                File.Delete(Path.Combine(folder, "current"));
                break;
            default:
                File.WriteAllText(Path.Combine(folder, "current"), "index-../../../etc");
                break;
        }
    }
}
