using PanjinPropertyCms.Kernel.Data;
using PanjinPropertyCms.Kernel.Hosting;

namespace PanjinPropertyCms.Search.Following;

/// <summary>The index as something that can be made again.</summary>
internal sealed class SearchFolder(DataFolder folder) : IDerivedData
{
    public string Name => "搜索索引";

    public void Discard()
    {
        var path = folder.File(SearchIndex.FolderName);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }
}

/// <summary>Is there an index, and how large is it?</summary>
internal sealed class SearchCheck(DataFolder folder) : IDoctorCheck
{
    public string Name => "搜索索引";

    public Task<DoctorFinding> RunAsync(CancellationToken cancellationToken)
    {
        var path = new DirectoryInfo(folder.File(SearchIndex.FolderName));
        var bytes = path.Exists ? path.EnumerateFiles("*", SearchOption.AllDirectories).Sum(f => f.Length) : 0;
        return Task.FromResult(bytes == 0
            ? DoctorFinding.Warning("还没有索引。启动网站时会自动建立。")
            : DoctorFinding.Good($"{(bytes >> 20 is var megabytes and > 0 ? $"{megabytes} MB" : $"{bytes >> 10} KB")}。如果搜索结果不对，运行 reindex。"));
    }
}
