namespace PanjinPropertyCms.Regulations.Text;

/// <summary>The sentences of a passage, cut after 。 and ；.</summary>
internal static class Sentences
{
    public static IEnumerable<string> Of(string passage)
    {
        var start = 0;
        while (start < passage.Length)
        {
            var stop = passage.AsSpan(start).IndexOfAny('。', '；', '\n');
            var end = stop < 0 ? passage.Length : start + stop;
            if (end > start) yield return passage[start..end];
            start = end + 1;
        }
    }
}
