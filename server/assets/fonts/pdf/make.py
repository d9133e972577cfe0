"""Makes the typeface of the documents from Source Sans 3: python3 make.py FOLDER-WITH-TTF TARGET"""
import sys
from fontTools import subset
from fontTools.ttLib import TTFont
RANGES=[(0x20,0x7E),(0xA0,0x17F),(0x18F,0x18F),(0x1A0,0x1A1),(0x1AF,0x1B0),(0x1CD,0x1DC),(0x1E6,0x1E7),(0x218,0x21B),(0x259,0x259),(0x2BC,0x2BC),(0x1E80,0x1E85),(0x1E9E,0x1E9E),(0x1EA0,0x1EF9),(0x2010,0x2014),(0x2018,0x201E),(0x2020,0x2022),(0x2026,0x2026),(0x2032,0x2033),(0x2039,0x203A),(0x2044,0x2044),(0x20AC,0x20AC),(0x2116,0x2116),(0x2212,0x2212),(0xFFFD,0xFFFD)]
def single(font, tag):
    gsub=font['GSUB'].table; m={}
    for r in gsub.FeatureList.FeatureRecord:
        if r.FeatureTag==tag:
            for i in r.Feature.LookupListIndex:
                for st in gsub.LookupList.Lookup[i].SubTable:
                    st=getattr(st,'ExtSubTable',st); m.update(getattr(st,'mapping',{}))
    return m
source,target=sys.argv[1:]
for weight,out in [('Regular','Regular'),('Semibold','Semibold')]:
    font=TTFont(f'{source}/SourceSans3-{weight}.ttf')
    # A fraction is set with figures of full size, so its slash is as wide as the plain one.
    cmap=font.getBestCmap(); slash,fraction=cmap[0x2F],cmap[0x2044]
    font['glyf'][fraction]=font['glyf'][slash]; font['hmtx'][fraction]=font['hmtx'][slash]
    o=subset.Options(); o.layout_features=[]; o.hinting=False; o.notdef_outline=True; o.name_IDs=[0,1,2,3,4,5,6,13,14]; o.drop_tables+=['GSUB','GPOS','GDEF','STAT','DSIG','gasp']; o.recalc_timestamp=False
    s=subset.Subsetter(o); s.populate(unicodes=[c for a,b in RANGES for c in range(a,b+1)]); s.subset(font)
    family='Wijkzetel Sans'
    names={1:family if weight=='Regular' else f'{family} {weight}',2:'Regular',3:f'WijkzetelSans-{weight}',4:f'{family} {weight}',6:f'WijkzetelSans-{weight}'}
    for n in list(font['name'].names):
        if n.nameID in names: n.string=names[n.nameID]
    font.save(f'{target}/WijkzetelSans-{out}.ttf')
    print(weight,len(font.getGlyphOrder()))
