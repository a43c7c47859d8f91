using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PanjinPropertyCms.Media.Contracts;
using PanjinPropertyCms.Media.Files;

namespace PanjinPropertyCms.Media.Models;

/// <summary>A file of the library. Its bytes lie in the data folder under their hash.</summary>
internal sealed class MediaFile : IEntityTypeConfiguration<MediaFile>
{
    public Guid Id { get; init; }

    /// <summary>The name by which content refers to it.</summary>
    public string Key { get; init; } = "";

    /// <summary>The name that readers save it under.</summary>
    public string FileName { get; set; } = "";

    public string ContentType { get; set; } = "";

    public long Length { get; set; }

    /// <summary>Lower-case hexadecimal.</summary>
    public string Sha256 { get; set; } = "";

    public DateTime UploadedUtc { get; set; }

    /// <summary>Of an image, what it shows, for those who do not see it.</summary>
    public string? Alt { get; set; }

    /// <summary>In pixels; null for documents.</summary>
    public int? Width { get; set; }

    /// <summary>In pixels; null for documents.</summary>
    public int? Height { get; set; }

    /// <summary>Shown in pages; everything else is a download.</summary>
    internal bool IsImage => Width is not null;

    internal MediaFileInfo ToInfo() => new(Id, Key, FileName, ContentType, FileKinds.Of(FileName)?.Word ?? "文件", Length) { Alt = Alt, Width = Width, Height = Height };

    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => f.Key).IsUnique();
    }
}
