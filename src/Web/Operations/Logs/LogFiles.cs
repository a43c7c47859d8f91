using System.Globalization;
using System.IO.Compression;
using PanjinPropertyCms.Kernel.Calendar;

namespace PanjinPropertyCms.Web.Operations.Logs;

/// <summary>
/// The files of one log: <c>name-20261123.jsonl</c>, then <c>name-20261123.1.jsonl</c> when that is full. Days are the city's. What is
/// finished is compressed, what is too old is deleted.
/// </summary>
/// <param name="folder">Made when it is missing.</param>
/// <param name="name">For example <c>access</c>.</param>
/// <param name="largest">Bytes of one file, about.</param>
/// <param name="days">How long files are kept.</param>
internal sealed class LogFiles(string folder, string name, long largest, int days, TimeProvider time) : IDisposable
{
    private const string Extension = ".jsonl";
    private const string Packed = ".jsonl.gz";

    private FileStream? _file;
    private DateOnly _day;

    private DateOnly Today => DateOnly.FromDateTime(CityClock.ToCity(time.GetUtcNow().UtcDateTime));

    /// <summary>Appends whole lines. One thread at a time.</summary>
    internal void Append(ReadOnlySpan<byte> lines)
    {
        if (_file is null || _day != Today || _file.Length >= largest)
        {
            Turn();
        }

        _file!.Write(lines);
        _file.Flush();
    }

    public void Dispose() => _file?.Dispose();

    /// <summary>Begins the next file, packs what is finished and deletes what is too old.</summary>
    private void Turn()
    {
        _file?.Dispose();
        Directory.CreateDirectory(folder);
        _day = Today;
        _file = new FileStream(NextPath(), FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete, 64 * 1024);
        Tidy();
    }

    /// <summary>The newest file of the day while there is room in it: a restart goes on where it stopped.</summary>
    private string NextPath()
    {
        var stem = Path.Combine(folder, $"{name}-{_day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
        for (var number = 0; ; number++)
        {
            var path = number == 0 ? stem : $"{stem}.{number}";
            if (!File.Exists(path + Packed) && (new FileInfo(path + Extension) is not { Exists: true } file || file.Length < largest))
            {
                return path + Extension;
            }
        }
    }

    private void Tidy()
    {
        foreach (var path in Directory.EnumerateFiles(folder, name + "-*.jsonl*").ToList())
        {
            if (DayOf(path) is { } day && day < _day.AddDays(-days))
            {
                File.Delete(path);
            }
            else if (path.EndsWith(Extension, StringComparison.Ordinal) && path != _file!.Name)
            {
                Pack(path);
            }
        }
    }

    private DateOnly? DayOf(string path) =>
        DateOnly.TryParseExact(Path.GetFileName(path)[(name.Length + 1)..].Split('.')[0], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>Under another name first: a crash must not leave half a day as a whole one.</summary>
    private static void Pack(string path)
    {
        var packing = path + ".packing";
        using (var source = File.OpenRead(path))
        using (var target = new GZipStream(File.Create(packing), CompressionLevel.Fastest))
        {
            source.CopyTo(target);
        }

        File.Move(packing, path + ".gz", overwrite: true);
        File.Delete(path);
    }
}
