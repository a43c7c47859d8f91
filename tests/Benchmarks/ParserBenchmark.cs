using PanjinPropertyCms.Kernel.Html;
using System.Diagnostics;
using PanjinPropertyCms.Regulations.Text;

namespace PanjinPropertyCms.Benchmarks;

/// <summary>Parses and renders every law of a file on one thread; counts, times, and lists what looks irregular.</summary>
internal static class ParserBenchmark
{
    public static int Run(string file, string[] options)
    {
        var laws = LawFile.Read(file);
        var characters = laws.Sum(l => (long)l.Body.Length);
        var bytes = laws.Sum(l => (long)System.Text.Encoding.UTF8.GetByteCount(l.Body));
        Console.WriteLine($"documents {laws.Count}, characters {characters:N0}, UTF-8 {bytes / 1e6:F1} MB");

        var parsed = Timed("parse plain text", bytes, () => laws.Select(l => Parse(l, SourceText.FromPlain(l.Body))).ToList());
        var html = Timed("render", bytes, () => parsed.Select(LawHtml.Render).ToList());
        Timed("resolve citations", bytes, () => html.Sum(h => Resolve(h)));
        Timed("articles, sections, contents, facts", bytes, () => parsed.Sum(p => p.Articles.Count + p.Sections.Count + p.Toc.Count + Facts(p)));
        var stored = Timed("plain text to HTML", bytes, () => laws.Select(l => SafeHtml.FromText(l.Body).ToString()).ToList());
        var again = Timed("parse that HTML", bytes, () => laws.Zip(stored, (l, h) => Parse(l, SourceText.FromHtml(h))).ToList());

        Console.WriteLine($"articles {parsed.Sum(p => p.Counts.Articles):N0}, paragraphs {parsed.Sum(p => p.Counts.Paragraphs):N0}, items {parsed.Sum(p => p.Counts.Items):N0}, "
            + $"chapters {parsed.Sum(p => p.Counts.Chapters):N0}, headings {parsed.Sum(p => p.Counts.Headings):N0}, pieces {parsed.Sum(p => p.Pieces.Count):N0}");
        Console.WriteLine($"through HTML the structure differs in {parsed.Zip(again).Count(x => !x.First.Pieces.Select(p => p.Anchor).SequenceEqual(x.Second.Pieces.Select(p => p.Anchor)))} texts");
        Console.WriteLine($"facts: effective {parsed.Count(p => DocumentFacts.From(p.Title, p).Effective is not null)}, repealed titles {parsed.Count(p => DocumentFacts.From(p.Title, p).RepealedTitles.Count > 0)}");
        List(laws, parsed, options);
        return 0;
    }

    private static LawText Parse(LawRecord law, SourceText source) => LawParser.Parse(law.Title, source);

    private static int Facts(LawText law) => DocumentFacts.From(law.Title, law).Effective is null ? 0 : 1;

    private static long Resolve(string html)
    {
        using var output = new StringWriter();
        LawHtml.Resolve(html, (key, anchor) => key.Length % 2 == 0 ? $"/regulations/1{anchor}" : null, output);
        return output.GetStringBuilder().Length;
    }

    private static T Timed<T>(string what, long bytes, Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        var result = work();
        Console.WriteLine($"{what,-36} {watch.Elapsed.TotalSeconds,6:F2} s  {watch.Elapsed.TotalMilliseconds / (bytes / 1e6),6:F1} ms/MB");
        return result;
    }

    private static void List(List<LawRecord> laws, List<LawText> parsed, string[] options)
    {
        var findings = new List<(string Kind, string Line)>();
        for (var i = 0; i < laws.Count; i++)
        {
            foreach (var (kind, sample) in ParserFindings.In(SourceText.FromPlain(laws[i].Body), parsed[i])) findings.Add((kind, $"{kind}\t{laws[i].Id}\t{laws[i].Title}\t{sample}"));
        }
        foreach (var group in findings.GroupBy(f => f.Kind).OrderBy(g => g.Key)) Console.WriteLine($"{group.Key,-40} {group.Count()}");
        if (Array.IndexOf(options, "--list") is var at and >= 0 && at + 1 < options.Length) File.WriteAllLines(options[at + 1], findings.Select(f => f.Line));
    }
}
