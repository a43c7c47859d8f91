using System.Buffers;
using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using PanjinPropertyCms.Web.Operations.Logs;

namespace PanjinPropertyCms.Unit.Operations;

/// <summary>Log files turn by day and size, are kept as long as they must be, and lose nothing silently.</summary>
public sealed class LogFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("panjin-logs-").FullName;
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_new_day_of_the_city_begins_a_new_file_and_packs_the_old_one()
    {
        using var files = New();
        files.Append("one\n"u8);
        // 16:00 in Greenwich is midnight in the city.
        _time.Advance(TimeSpan.FromHours(4));
        files.Append("two\n"u8);
        Assert.Equal(["access-20261123.jsonl.gz", "access-20261124.jsonl"], Names);
        using var packed = new StreamReader(new System.IO.Compression.GZipStream(File.OpenRead(Path.Combine(_folder, "access-20261123.jsonl.gz")), System.IO.Compression.CompressionMode.Decompress));
        Assert.Equal("one\n", packed.ReadToEnd());
    }

    [Fact]
    public void A_full_file_is_followed_by_another_of_the_same_day_and_a_restart_goes_on_in_it()
    {
        using (var files = New(largest: 10))
        {
            files.Append("0123456789\n"u8);
            files.Append("second\n"u8);
        }

        using (var files = New(largest: 10))
        {
            files.Append("third\n"u8);
        }

        Assert.Equal(["access-20261123.1.jsonl", "access-20261123.jsonl.gz"], Names);
        using var open = new FileStream(Path.Combine(_folder, "access-20261123.1.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Assert.Equal("second\nthird\n", new StreamReader(open).ReadToEnd());
    }

    [Fact]
    public void Nothing_younger_than_its_term_goes_and_nothing_older_stays() => Gen.Int[1, 60].List[1, 12].Sample(gaps =>
    {
        var folder = Directory.CreateTempSubdirectory("panjin-logs-").FullName;
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 1, 1, 4, 0, 0, TimeSpan.Zero));
        using (var files = new LogFiles(folder, "access", 1 << 20, 90, time))
        {
            var days = new List<DateOnly>();
            foreach (var gap in gaps)
            {
                time.Advance(TimeSpan.FromDays(gap));
                files.Append("x\n"u8);
                days.Add(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
            }

            var wanted = days.Where(d => d >= days[^1].AddDays(-90)).Distinct().Select(d => d.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(wanted, Directory.GetFiles(folder).Select(f => Path.GetFileName(f)["access-".Length..].Split('.')[0]).Order(StringComparer.Ordinal));
        }

        Directory.Delete(folder, recursive: true);
    }, iter: 30);

    [Fact]
    public void Files_of_others_are_left_alone()
    {
        File.WriteAllText(Path.Combine(_folder, "application-20200101.jsonl"), "");
        File.WriteAllText(Path.Combine(_folder, "access-notes.txt"), "");
        using var files = New();
        files.Append("x\n"u8);
        Assert.Contains("application-20200101.jsonl", Names);
        Assert.Contains("access-notes.txt", Names);
    }

    [Fact]
    public async Task Lines_that_come_too_fast_are_counted_and_the_others_are_written_in_order()
    {
        var queue = new LineQueue<int>(New(), (n, target) => target.Write(Encoding.ASCII.GetBytes($"{n}\n")), most: 100, TimeProvider.System);
        for (var i = 0; i < 150; i++)
        {
            queue.Add(i);
        }

        Assert.Equal(50, queue.Dropped);
        queue.Start();
        await queue.DisposeAsync();
        Assert.Equal(Enumerable.Range(0, 100).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)), await File.ReadAllLinesAsync(Directory.GetFiles(_folder).Single()));
    }

    [Fact]
    public async Task A_disk_that_refuses_stops_nobody_and_is_told()
    {
        var file = Path.Combine(_folder, "a-file");
        await File.WriteAllTextAsync(file, "");
        var queue = new LineQueue<int>(new LogFiles(Path.Combine(file, "below"), "access", 100, 90, _time), (_, target) => target.Write("x\n"u8), most: 100, TimeProvider.System);
        queue.Add(1);
        queue.Start();
        await queue.DisposeAsync();
        Assert.Equal(1, queue.Dropped);
        Assert.NotNull(queue.Fault);
    }

    private string[] Names => [.. Directory.GetFiles(_folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    private LogFiles New(long largest = 1 << 20) => new(_folder, "access", largest, 90, _time);
}
