using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Media.Services;

namespace PanjinPropertyCms.Unit.Media;

public sealed class MediaFolderTests : IDisposable
{
    private const string Sha256OfAbc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private readonly string _path = Directory.CreateTempSubdirectory("media-").FullName;

    private MediaFolder Folder => new(new DataFolder(_path));

    [Fact]
    public async Task A_kept_file_lies_under_its_hash_and_nothing_is_left_incoming()
    {
        foreach (var _ in (string[])["first", "again"])
        {
            using var staged = await Folder.StageAsync(new MemoryStream("abc"u8.ToArray()), 3, TestContext.Current.CancellationToken);
            Folder.Keep(staged!);
        }

        Assert.Equal("abc", await File.ReadAllTextAsync(Path.Combine(_path, "media", "ba", Sha256OfAbc), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(Folder.Incoming));
    }

    [Fact]
    public async Task A_refused_or_too_large_file_leaves_nothing()
    {
        (await Folder.StageAsync(new MemoryStream("abc"u8.ToArray()), 3, TestContext.Current.CancellationToken))!.Dispose();
        Assert.Null(await Folder.StageAsync(new MemoryStream("abc"u8.ToArray()), 2, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_path, "*", SearchOption.AllDirectories));
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
