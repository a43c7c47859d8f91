using System.IO.Compression;
using System.Text;
using PanjinPropertyCms.DeskImport.Reading;

namespace PanjinPropertyCms.Unit.DeskImport;

/// <summary>Whatever is no document is refused with a sentence that says what to do.</summary>
public sealed class SourceFileTests
{
    public static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];

    [Fact]
    public void An_empty_file_is_told() => Refused([], "a.docx", "空的");

    [Fact]
    public void A_file_that_is_too_large_is_told_with_its_size() => Refused(new byte[SourceFile.Largest + (2 * 1024 * 1024)], "a.txt", "22 MB");

    [Fact]
    public void An_old_document_under_a_new_name_is_told() => Refused(Ole, "通知.docx", "旧格式（.doc 或 .wps）");

    [Fact]
    public void An_encrypted_document_is_told() => Refused([.. Ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "通知.docx", "密码");

    [Fact]
    public void A_pdf_is_told() => Refused("%PDF-1.7 x"u8.ToArray(), "通知.docx", "PDF");

    [Fact]
    public void A_plain_archive_is_told() => Refused(Zip(("a.txt", "你好")), "通知.docx", "压缩包");

    [Fact]
    public void A_broken_package_is_told() => Refused([.. "PK\u0003\u0004"u8, .. new byte[200]], "通知.docx", "不完整");

    [Fact]
    public void A_cut_off_document_is_told() => Refused(Plan.Bytes("plan.docx")[..5000], "plan.docx", "不完整");

    [Fact]
    public void A_package_that_unpacks_without_end_is_told()
    {
        var bomb = Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", new string(' ', 90 * 1024 * 1024)));
        Assert.True(bomb.Length < 1024 * 1024);
        Refused(bomb, "a.docx", "展开后太大");
    }

    [Fact]
    public void A_package_that_nests_without_end_is_told()
    {
        var nested = new StringBuilder().Insert(0, "<a>", 50_000).Insert(150_000, "</a>", 50_000).ToString();
        Refused(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", nested)), "a.docx", "展开后太大");
    }

    [Fact]
    public void A_package_with_broken_xml_is_told() => Refused(Zip(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<a><b></a>")), "a.docx", "不完整");

    [Fact]
    public void A_program_named_as_text_is_told()
    {
        var noise = new byte[5000];
        new Random(1).NextBytes(noise);
        Refused(noise, "a.txt", "不是文字文件");
        Refused([0x7F, (byte)'E', (byte)'L', (byte)'F', .. new byte[2000]], "a.txt", "不是文字文件");
    }

    [Fact]
    public void A_page_without_words_is_told() => Refused("<html><body><img src=a.png></body></html>"u8.ToArray(), "a.html", "没有读到文字");

    [Fact]
    public void A_text_of_a_million_characters_is_told() => Refused(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 40_000).Select(i => $"第{i}行，物业服务矛盾纠纷化解工作要抓好落实，再抓好落实。\n"))), "a.txt", "太长");

    [Fact]
    public void Ten_megabytes_of_script_are_passed_over()
    {
        var page = $"<html><body><script>{new string('x', 10 * 1024 * 1024)}</script><h1>关于检查的通知</h1><p>请做好准备，按时参加。</p></body></html>";
        var document = DocumentReader.FromFile(Encoding.UTF8.GetBytes(page), "a.html");
        Assert.Equal(["关于检查的通知", "请做好准备，按时参加。"], document.Lines.Select(l => l.Text));
    }

    [Fact]
    public void A_page_that_nests_without_end_is_read()
    {
        var page = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "通知在这里，请做好准备。";
        Assert.Equal("通知在这里，请做好准备。", Assert.Single(DocumentReader.FromFile(Encoding.UTF8.GetBytes(page), "a.html").Lines).Text);
    }

    private static void Refused(byte[] bytes, string name, string because) =>
        Assert.Contains(because, Assert.Throws<UnreadableException>(() => DocumentReader.FromFile(bytes, name)).Message);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return memory.ToArray();
    }
}
