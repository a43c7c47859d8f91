using PanjinPropertyCms.Media.Files;
using SkiaSharp;

namespace PanjinPropertyCms.Unit.Media;

/// <summary>Images are written anew, upright, no larger than need be, and without what was hidden in them.</summary>
public sealed class ImageFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task Place_and_maker_of_a_photograph_do_not_get_out()
    {
        var photo = Samples.WithExif(Samples.Jpeg(40, 20), orientation: 1);
        Assert.True(Contains(photo, Samples.Secret));
        var encoded = await EncodeAsync(photo, SKEncodedImageFormat.Jpeg);
        Assert.False(Contains(encoded.Bytes, Samples.Secret));
        Assert.False(Contains(encoded.Bytes, "Exif"u8));
        Assert.Equal((40, 20), (encoded.Width, encoded.Height));
    }

    [Theory]
    [InlineData(1, 40, 20, "red blue")]
    [InlineData(3, 40, 20, "blue red")]
    [InlineData(6, 20, 40, "red over blue")]
    [InlineData(8, 20, 40, "blue over red")]
    public async Task A_photograph_stands_upright(int orientation, int width, int height, string expected)
    {
        var encoded = await EncodeAsync(Samples.WithExif(Samples.Jpeg(40, 20), (byte)orientation), SKEncodedImageFormat.Png);
        Assert.Equal((width, height), (encoded.Width, encoded.Height));
        using var picture = SKBitmap.Decode(encoded.Bytes);
        var (first, last) = (Name(picture.GetPixel(3, 3)), Name(picture.GetPixel(width - 4, height - 4)));
        Assert.Equal(expected, height > width ? $"{first} over {last}" : $"{first} {last}");
    }

    [Fact]
    public async Task A_large_picture_is_made_smaller()
    {
        var encoded = await EncodeAsync(Samples.Jpeg(5120, 100), SKEncodedImageFormat.Jpeg);
        Assert.Equal((ImageFile.LongestSide, 50), (encoded.Width, encoded.Height));
    }

    [Fact]
    public async Task A_picture_that_would_fill_the_memory_is_refused_before_it_is_decoded()
    {
        await File.WriteAllBytesAsync(_path, Samples.PngBomb(60_000, 60_000));
        Assert.Equal("media.pixels", Assert.Single((await ImageFile.EncodeAsync(_path, SKEncodedImageFormat.Png, "图.png", default)).Refusals).Code);
    }

    [Fact]
    public async Task A_broken_picture_is_refused()
    {
        await File.WriteAllBytesAsync(_path, Samples.Jpeg(400, 400)[..300]);
        Assert.Equal("media.broken", Assert.Single((await ImageFile.EncodeAsync(_path, SKEncodedImageFormat.Jpeg, "图.jpg", default)).Refusals).Code);
    }

    [Fact]
    public async Task What_stands_behind_a_picture_is_left_out()
    {
        var encoded = await EncodeAsync([.. Samples.Jpeg(40, 20), .. "<script>alert(1)</script>"u8], SKEncodedImageFormat.Jpeg);
        Assert.False(Contains(encoded.Bytes, "<script>"u8));
    }

    private static string Name(SKColor colour) => colour.Red > colour.Blue ? "red" : "blue";

    private static bool Contains(byte[] bytes, ReadOnlySpan<byte> part) => bytes.AsSpan().IndexOf(part) >= 0;

    private async Task<EncodedImage> EncodeAsync(byte[] bytes, SKEncodedImageFormat format)
    {
        await File.WriteAllBytesAsync(_path, bytes);
        var outcome = await ImageFile.EncodeAsync(_path, format, "图.jpg", default);
        Assert.True(outcome.Done, outcome.Done ? "" : outcome.Refusals[0].Message);
        return outcome.Value;
    }
}
