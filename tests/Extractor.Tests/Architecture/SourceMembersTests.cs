namespace Extractor.Tests.Architecture;

/// <summary>The counter itself: a counter that misses methods would make every size right.</summary>
public sealed class SourceMembersTests
{
    private const string Sample = """
        using System;
        namespace A;
        /// <summary>A { brace in a comment.</summary>
        public sealed class One(int x) : Base(x)
        {
            private static readonly string[] Words = ["a{", "b}", $"{x + "}"}"];
            private static int _count;
            private int Plain { get; set; } = 3;
            public static int Shared { get; set; }
            public One() : this(1)
            {
                if (x > 1) { Do(); }
                // }}}
            }
            public int Long<T>(T a, int b = 2)
                where T : class =>
                b switch
                {
                    1 => 'x',
                    _ => '}',
                };
            public static bool operator ==(One a, One b) => true;
            private sealed record Inner(int A)
            {
                public void Deep()
                {
                    var t = @"c:\";
                }
            }
            private enum Kind { A, B = 2 }
        }
        public static class Two { }
        """;

    [Fact]
    public void Methods_are_found_with_their_lines()
    {
        var methods = SourceMembers.Of(SourceText.Bare(Sample)).Where(m => m.IsMethod).Select(m => m.Lines).ToList();
        Assert.Equal([5, 7, 1, 4], methods);
    }

    [Fact]
    public void Mutable_statics_are_found()
    {
        var statics = SourceMembers.Of(SourceText.Bare(Sample)).Where(m => m.IsMutableStatic).Select(m => m.Head.Trim()).ToList();
        Assert.Equal(["private static int _count", "public static int Shared"], statics);
    }

    [Fact]
    public void Types_are_found()
    {
        var types = SourceMembers.Of(SourceText.Bare(Sample)).Count(m => m.IsType);
        Assert.Equal(4, types);
    }
}
