using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PanjinPropertyCms.Kernel.Security;

/// <summary>
/// Personal data as it lies in the database: unreadable without the keys. Reading a row never opens it, so that a list of rows
/// whose keys are lost is still a list; only <see cref="PersonalData"/> makes one and opens it.
/// </summary>
/// <param name="Cipher">What Data Protection made of the text.</param>
public sealed record ProtectedText(string Cipher)
{
    /// <summary>Never the cipher: it would only fill a log.</summary>
    public override string ToString() => "［受保护］";
}

/// <summary>Maps a property as protected.</summary>
public static class ProtectedTextMapping
{
    /// <summary>The column is text and holds the cipher. For properties of the type <see cref="ProtectedText"/>, nullable or not.</summary>
    public static PropertyBuilder<T> IsProtected<T>(this PropertyBuilder<T> property)
        where T : class? => property.HasConversion(new ValueConverter<ProtectedText, string>(v => v.Cipher, v => new ProtectedText(v)));
}
