using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace PanjinPropertyCms.Kernel.Content.Import;

/// <summary>Reads the lines of an import file, plain or gzip, without holding it in memory.</summary>
internal sealed class ImportFile : IDisposable
{
    private readonly FileStream _file;
    private readonly StreamReader _reader;

    internal ImportFile(string path)
    {
        _file = File.OpenRead(path);
        var first = _file.ReadByte();
        var gzip = first == 0x1f && _file.ReadByte() == 0x8b;
        _file.Position = 0;
        _reader = new StreamReader(gzip ? new GZipStream(_file, CompressionMode.Decompress) : _file, Encoding.UTF8);
    }

    /// <summary>Bytes of the file as stored, for progress.</summary>
    internal long Length => _file.Length;

    internal long Position => _file.Position;

    internal async IAsyncEnumerable<(long Number, string Text)> LinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var number = 0L;
        while (await _reader.ReadLineAsync(cancellationToken) is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, line);
            }
        }
    }

    public void Dispose()
    {
        _reader.Dispose();
        _file.Dispose();
    }
}
