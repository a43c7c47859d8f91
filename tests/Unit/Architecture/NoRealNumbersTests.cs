using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using PanjinPropertyCms.Kernel.Privacy;

namespace PanjinPropertyCms.Unit.Architecture;

/// <summary>No mobile number stands anywhere in the tree: not in samples, not in tests, not inside office files.</summary>
public sealed partial class NoRealNumbersTests
{
    private static readonly HashSet<string> NotTracked = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules", ".git", "dist", "App_Data", "TestResults", ".vs", ".idea" };

    /// <summary>Matches that are no numbers of persons, each with its reason: file name, then the text.</summary>
    private static readonly HashSet<(string File, string Text)> Allowed = [];

    [Fact]
    public void The_tree_holds_no_mobile_number()
    {
        var root = Root();
        var files = Files(root).ToList();
        Assert.True(files.Count > 300, $"Only {files.Count} files under {root} were looked at.");
        Assert.Contains(files, f => f.EndsWith("plan.docx", StringComparison.Ordinal));
        Assert.Empty(files.SelectMany(f => Texts(f).SelectMany(Numbers).Where(n => !Allowed.Contains((Path.GetFileName(f), n))).Select(n => $"{Path.GetRelativePath(root, f)}: {PersonalNumbers.Mask(n)}")).Distinct());
    }

    [Fact]
    public void A_number_is_seen_however_it_is_written_and_inside_an_office_file()
    {
        var (a, b, c) = ("138", "0000", "1234");
        foreach (var written in (string[])[a + b + c, $"{a} {b} {c}", $"{a}-{b}-{c}", "１３８" + "００００" + "１２３４", $"+86{a}{b}{c}", $"\"{a}{b}{c}\""])
        {
            Assert.NotEmpty(Numbers($"x {written} y"));
        }

        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.docx");
        using (var zip = new ZipArchive(File.Create(file), ZipArchiveMode.Create))
        using (var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open()))
        {
            writer.Write($"<w:t>{a}</w:t><w:t>{b}{c}</w:t>");
        }

        Assert.NotEmpty(Texts(file).SelectMany(Numbers));
        File.Delete(file);
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder).Concat(Directory.GetDirectories(folder).Where(d => !NotTracked.Contains(Path.GetFileName(d))).SelectMany(Files));

    private static IEnumerable<string> Texts(string file)
    {
        var bytes = File.ReadAllBytes(file);
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..])
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)))
            {
                using var reader = new StreamReader(entry.Open());
                // Word parts a number into runs.
                yield return Tags().Replace(reader.ReadToEnd(), "");
            }
        }
        else if (Array.IndexOf(bytes, (byte)0, 0, Math.Min(bytes.Length, 8000)) < 0)
        {
            yield return Encoding.UTF8.GetString(bytes);
        }
    }

    /// <summary>By a plain pattern and by the site's own search: either may have a gap.</summary>
    private static IEnumerable<string> Numbers(string text)
    {
        var folded = string.Concat(text.Select(c => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c));
        return Mobile().Matches(folded).Select(m => m.Value).Where(m => !Date().IsMatch(m))
            .Concat(PersonalNumbers.Find(text).Where(n => n.Kind == PersonalNumberKind.Mobile).Select(n => text.Substring(n.Start, n.Length)));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "PanjinPropertyCms.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new DirectoryNotFoundException("The tree's root was not found.");
        }

        return folder;
    }

    [GeneratedRegex(@"(?<![\dA-Za-z.])1[3-9]\d(?:[\u00A0 \-－]?\d{4}){2}(?![\dA-Za-z])")]
    private static partial Regex Mobile();

    [GeneratedRegex(@"^1[89]\d\d-")]
    private static partial Regex Date();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
