using PanjinPropertyCms.Kernel.Outcomes;
using SkiaSharp;

namespace PanjinPropertyCms.Media.Files;

/// <summary>
/// Images are decoded and encoded anew: what is served was written by this program, so that neither place and time of a photograph
/// nor anything hidden behind its picture gets out.
/// </summary>
internal static class ImageFile
{
    /// <summary>Of the longest side, in pixels. Larger ones are made smaller.</summary>
    internal const int LongestSide = 2560;

    /// <summary>Pixels that are still decoded. A small file can claim to be a picture of any size; each pixel costs four bytes.</summary>
    internal const long MostPixels = 50_000_000;

    private const int Quality = 85;

    /// <summary>One at a time: a picture of the largest size takes 200 MB while it is being turned.</summary>
    private static readonly SemaphoreSlim Gate = new(1);

    internal static bool IsPng(Stream stream) => Magic.StartsWith(stream, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);

    internal static bool IsJpeg(Stream stream) => Magic.StartsWith(stream, [0xFF, 0xD8, 0xFF]);

    internal static bool IsGif(Stream stream) => Magic.StartsWith(stream, "GIF87a"u8) || Magic.StartsWith(stream, "GIF89a"u8);

    /// <summary>RIFF, four bytes of length, WEBP.</summary>
    internal static bool IsWebp(Stream stream)
    {
        Span<byte> head = stackalloc byte[12];
        stream.Position = 0;
        return stream.ReadAtLeast(head, 12, throwOnEndOfStream: false) == 12 && head[..4].SequenceEqual("RIFF"u8) && head[8..].SequenceEqual("WEBP"u8);
    }

    /// <summary>Reads the first picture of a file, turns it upright, makes it smaller where it is too large, and writes it anew.</summary>
    /// <param name="path">The file as it was sent.</param>
    /// <param name="format">As it is to be served.</param>
    /// <param name="name">For the refusal.</param>
    internal static async Task<Outcome<EncodedImage>> EncodeAsync(string path, SKEncodedImageFormat format, string name, CancellationToken cancellationToken)
    {
        await Gate.WaitAsync(cancellationToken);
        try
        {
            return await Task.Run(() => Encode(path, format, name), cancellationToken);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static Outcome<EncodedImage> Encode(string path, SKEncodedImageFormat format, string name)
    {
        using var codec = SKCodec.Create(path);
        if (codec is null || codec.Info.Width < 1 || codec.Info.Height < 1)
        {
            return Broken(name);
        }

        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return new Refusal("media.pixels", $"{name} 有 {codec.Info.Width}×{codec.Info.Height} 像素，太大了。请先缩小到 {MostPixels / 10_000} 万像素以内再传。", "file");
        }

        using var picture = Decode(codec);
        if (picture is null)
        {
            return Broken(name);
        }

        using var upright = Upright(picture, codec.EncodedOrigin, LongestSide);
        using var data = upright.Encode(format, Quality);
        return data is null ? Broken(name) : new EncodedImage(data.ToArray(), upright.Width, upright.Height);
    }

    private static Refusal Broken(string name) => new("media.broken", $"{name} 打不开，可能没有传完整或已损坏。请用看图软件另存后再传。", "file");

    private static SKBitmap? Decode(SKCodec codec)
    {
        var info = new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, codec.Info.AlphaType == SKAlphaType.Opaque ? SKAlphaType.Opaque : SKAlphaType.Premul, SKColorSpace.CreateSrgb());
        var bitmap = new SKBitmap(info);
        if (codec.GetPixels(info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        // A picture that was cut off would be grey below the cut.
        bitmap.Dispose();
        return null;
    }

    /// <summary>Draws the picture as EXIF tag 0x0112 (TIFF 6.0, Orientation) says that it stands.</summary>
    private static SKImage Upright(SKBitmap picture, SKEncodedOrigin origin, int longest)
    {
        var turned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var (width, height) = turned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var scale = Math.Min(1f, longest / (float)Math.Max(width, height));
        var (w, h) = (Math.Max(1, (int)MathF.Round(width * scale)), Math.Max(1, (int)MathF.Round(height * scale)));
        using var surface = SKSurface.Create(new SKImageInfo(w, h, SKColorType.Rgba8888, picture.AlphaType, SKColorSpace.CreateSrgb()));
        var canvas = surface.Canvas;
        canvas.Clear(SKColors.Transparent);
        canvas.Scale(w / (float)width, h / (float)height);
        canvas.Concat(Turn(origin, picture.Width, picture.Height));
        using var image = SKImage.FromBitmap(picture);
        canvas.DrawImage(image, new SKRect(0, 0, picture.Width, picture.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        return surface.Snapshot();
    }

    /// <summary>From the stored picture's coordinates to the upright one's.</summary>
    private static SKMatrix Turn(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}

/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
internal sealed record EncodedImage(byte[] Bytes, int Width, int Height);
