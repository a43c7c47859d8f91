using System.IO.Compression;
using System.Text.Json;

namespace PanjinPropertyCms.Integration.Import;

/// <summary>Import files with invented laws.</summary>
internal static class Laws
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Line(int number, string? words = null, int articles = 3) => JsonSerializer.Serialize(new
    {
        id = $"law-{number}",
        title = $"第{number}号示例小区管理规定",
        issuer = "示例市人民政府",
        date = "2020-01-02",
        docno = $"示例发〔2020〕{number}号",
        category = "规章",
        body = string.Join('\n', Enumerable.Range(1, articles).Select(i => $"第{Chinese(i)}条 {words ?? "业主应当遵守管理规约，物业服务人应当按照约定提供服务。"}")) + "\n",
    }, Json);

    internal static string File(SitePlace place, params IEnumerable<string> lines) => File(place.Folder.Path, lines);

    internal static string File(string folder, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, $"import-{Guid.NewGuid():N}.jsonl");
        System.IO.File.WriteAllLines(path, lines);
        return path;
    }

    internal static string Gzipped(string file)
    {
        var path = file + ".gz";
        using var gzip = new GZipStream(System.IO.File.Create(path), CompressionLevel.Fastest);
        gzip.Write(System.IO.File.ReadAllBytes(file));
        return path;
    }

    private static string Chinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        return number < 10 ? Digits[number].ToString()
            : number < 100 ? (number < 20 ? "" : Digits[number / 10].ToString()) + "十" + (number % 10 == 0 ? "" : Digits[number % 10].ToString())
            : throw new ArgumentOutOfRangeException(nameof(number));
    }
}
