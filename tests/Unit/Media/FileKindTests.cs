using System.IO.Compression;
using System.Text;
using PanjinPropertyCms.Media.Files;

namespace PanjinPropertyCms.Unit.Media;

public class FileKindTests
{
    private static readonly byte[] Word = Zip("[Content_Types].xml", "word/document.xml");
    private static readonly byte[] Excel = Zip("[Content_Types].xml", "xl/workbook.xml");

    [Fact]
    public void Content_that_is_what_its_extension_says_is_taken()
    {
        Assert.True(Holds("办法.PDF", "%PDF-1.7\n"u8.ToArray()));
        Assert.True(Holds("清单.docx", Word));
        Assert.True(Holds("清单.xlsx", Excel));
        Assert.True(Holds("旧表.doc", Compound("WordDocument")));
        Assert.True(Holds("旧表.xls", Compound("Workbook")));
        Assert.True(Holds("旧表.xls", Compound("Book")));
        Assert.True(Holds("说明.txt", Encoding.UTF8.GetBytes("收费公示\r\n第一条\t说明")));
        Assert.True(Holds("收支.csv", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("项目,金额\r\n")]));
    }

    [Fact]
    public void Content_of_another_kind_is_refused()
    {
        Assert.False(Holds("办法.pdf", Word));
        Assert.False(Holds("办法.pdf", " %PDF-1.7"u8.ToArray()));
        Assert.False(Holds("清单.docx", Excel));
        Assert.False(Holds("清单.docx", Zip("a.txt")));
        Assert.False(Holds("清单.docx", "PK\x3\x4 cut off"u8.ToArray()));
        Assert.False(Holds("清单.docx", Compound("EncryptedPackage")));
        Assert.False(Holds("旧表.doc", Compound("Workbook")));
        Assert.False(Holds("旧表.xls", Compound("\u4840\u3B3F")));
        Assert.False(Holds("说明.txt", "MZ\0\u0003"u8.ToArray()));
        Assert.False(Holds("说明.txt", [0xB9, 0xAB, 0xCA, 0xBE]));
        Assert.False(Holds("说明.txt", Encoding.Unicode.GetPreamble()));
    }

    [Fact]
    public void A_document_with_macros_is_refused() =>
        Assert.False(Holds("清单.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")));

    [Fact]
    public void A_control_character_behind_the_first_buffer_is_found() =>
        Assert.False(Holds("说明.txt", Encoding.UTF8.GetBytes(new string('业', 10_000) + '\0')));

    [Theory]
    [InlineData("脚本.html")]
    [InlineData("程序.exe")]
    [InlineData("宏.docm")]
    [InlineData("图形.svg")]
    [InlineData("打包.zip")]
    [InlineData("没有扩展名")]
    [InlineData("清单.docx.lnk")]
    public void Kinds_outside_the_list_are_unknown(string name) => Assert.Null(FileKinds.Of(name));

    [Theory]
    [InlineData("移交清单（示例）.xlsx", true)]
    [InlineData("a b.pdf", true)]
    [InlineData("", false)]
    [InlineData(" 清单.pdf", false)]
    [InlineData(".pdf", false)]
    [InlineData("../清单.pdf", false)]
    [InlineData("目录\\清单.pdf", false)]
    [InlineData("换\n行.pdf", false)]
    [InlineData("公示\u202Efdp.exe", false)]
    public void Names_can_be_saved_on_any_system(string name, bool good) => Assert.Equal(good, FileNames.Check(name, "file") is null);

    private static bool Holds(string name, byte[] content) => FileKinds.Of(name)!.Holds(new MemoryStream(content));

    private static byte[] Zip(params string[] entries)
    {
        var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                archive.CreateEntry(entry);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A header and, behind 64 KB, one directory entry: enough for what is looked at.</summary>
    private static byte[] Compound(string stream)
    {
        var bytes = new byte[(1 << 16) + 1024];
        ((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(bytes);
        var entry = bytes.AsSpan((1 << 16) + 512);
        Encoding.Unicode.GetBytes(stream, entry);
        (entry[64], entry[66]) = ((byte)((stream.Length + 1) * 2), 2);
        return bytes;
    }
}
