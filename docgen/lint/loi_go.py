"""Slips of typing and of OCR that can be nothing else, and spellings of one word that must not be mixed."""

from __future__ import annotations

import re

_SLIPS = """
phấn đầu>phấn đấu
đẫy mạnh>đẩy mạnh
chuyên biến>chuyển biến
thục hiện|thưc hiện|thực hiên|thực hịên|thực hiệ>thực hiện
triển khái|triễn khai|triên khai|triền khai>triển khai
giáo đục|giáo duc|giao dục|gíao dục>giáo dục
đàu tư>đầu tư
kết qủa>kết quả
xây dụng|xây dưng|sây dựng>xây dựng
các khoãn>các khoản
khoãn thu>khoản thu
khoãn chi>khoản chi
tài khoãn>tài khoản
sữa chữa|sửa chửa|sữa chửa>sửa chữa
xử dụng|sữ dụng|sử dung>sử dụng
bổ xung|bỗ sung>bổ sung
xúc tích>súc tích
sáng lạng>xán lạn
vô hình chung>vô hình trung
tựu chung>tựu trung
cọ sát>cọ xát
xuất xắc|suất sắc|suất xắc>xuất sắc
trao dồi>trau dồi
giúp đở>giúp đỡ
sắp sếp|xắp xếp|xắp sếp>sắp xếp
xản xuất|sản suất>sản xuất
kiễm tra>kiểm tra
hổ trợ|hỗ chợ>hỗ trợ
hướng dẩn|hưỡng dẫn>hướng dẫn
củng cô>củng cố
nổ lực>nỗ lực
nghỉa vụ>nghĩa vụ
bảo dảm>bảo đảm
đãm bảo|đảm bào>đảm bảo
trách nhiêm|trách nghiệm>trách nhiệm
kinh nghiêm>kinh nghiệm
thường suyên|thường xuyện>thường xuyên
nâng cáo|nậng cao>nâng cao
tằng cường|tăng cưởng>tăng cường
phồ biến>phổ biến
phồ cập>phổ cập
tồ chức|tố chức|tô chức>tổ chức
quán triêt>quán triệt
quyết đinh>quyết định
quy đinh>quy định
kế hoach|kê hoạch|ké hoạch>kế hoạch
giải pháo>giải pháp
nhiêm vụ|nhiệm vu>nhiệm vụ
chủ tich>chủ tịch
học sịnh|học sình>học sinh
giáo viện>giáo viên
phát triền|phát triên|phát triễn>phát triển
địa bản|địa bàng>địa bàn
phong trảo>phong trào
chuyễn đổi>chuyển đổi
cãi cách>cải cách
kỷ năng>kỹ năng
kỷ thuật>kỹ thuật
kỹ niệm>kỷ niệm
kỹ cương>kỷ cương
lảnh đạo|lãnh đao>lãnh đạo
bồi dưởng|bồi dường>bồi dưỡng
xữ lý>xử lý
mủi nhọn>mũi nhọn
rỏ ràng>rõ ràng
sẳn sàng>sẵn sàng
vửng chắc>vững chắc
bền vửng>bền vững
mỡ rộng>mở rộng
mẩu giáo>mẫu giáo
cơ sỡ|cở sở>cơ sở
tiểu hoc>tiểu học
chổ ở>chỗ ở
nghĩ hưu>nghỉ hưu
dẩn đến>dẫn đến
giử gìn>giữ gìn
ngỉ hè>nghỉ hè
"""
LOI_GO: dict[str, str] = {wrong: right for line in _SLIPS.split("\n") if ">" in line
                          for wrongs, right in [line.split(">")] for wrong in wrongs.split("|") if wrong != right}
"""What is typed, in small letters → what is meant. None of these is a word or stands at the seam of two words."""

LOI_GO_CANH: tuple[tuple[re.Pattern[str], str, str], ...] = tuple((re.compile(pattern), wrong, right) for pattern, wrong, right in (
    (r"(?<!\w)(?<!trong )(?<!ở )(?<!là )(?<!của )(?<!tại )(?<!từ )phần đầu"
     r"(?= (?:đạt|đến năm|giảm|hoàn thành|trở thành|nâng|có|trên \d|không dưới|\d))", "phần đầu", "phấn đấu"),
    (r"(?<!\w)phân đầu(?! (?:tư|mối|việc|người|năm|sách))", "phân đầu", "phấn đấu"),
    (r"(?<!\w)phần đấu(?! (?:giá|thầu|nối|tranh|vật|loại|trường))", "phần đấu", "phấn đấu"),
    (r"(?<!\w)phân đấu(?! (?:giá|thầu|nối|tranh|vật|loại|trường))", "phân đấu", "phấn đấu"),
    (r"(?<!\w)đầy mạnh(?! mẽ)(?!\w)", "đầy mạnh", "đẩy mạnh"),
    (r"(?<!\w)cũng cố(?! (?:gắng|ý|tình|nhiên|định|hữu))(?!\w)", "cũng cố", "củng cố"),
    (r"(?<!\w)thăm quan(?! (?:hệ|chức|tài|họ))(?!\w)", "thăm quan", "tham quan"),
    (r"(?<!\w)năng xuất(?= (?:lao động|chất lượng|cây trồng|cao|làm việc))", "năng xuất", "năng suất"),
    (r"[,.;] tư đó(?=[ ,])", "tư đó", "từ đó"),
    (r"(?<!nhà )(?<!các )(?<!\w)Trường phòng(?= (?:Giáo|Nội|Tài|Văn|Kinh|Tư|GD))", "Trường phòng", "Trưởng phòng"),
    (r"(?<!ương )(?<!tín )(?<!danh )(?<!biển )(?<!\w)[Hh]iệu trường(?! )", "hiệu trường", "hiệu trưởng"),
    (r"(?<!\w)chất lương(?= (?:giáo dục|dạy|đội ngũ|học tập|chuyên môn))", "chất lương", "chất lượng"),
    (r"(?<!\w)chuyên đổi(?= số)", "chuyên đổi", "chuyển đổi"),
))
"""Slips that are other words elsewhere: where they are none, what is typed, what is meant."""

_I_Y = """
kỹ năng/kĩ năng|kỹ thuật/kĩ thuật|kỹ sư/kĩ sư|quy định/qui định|quy chế/qui chế|quy mô/qui mô|quy trình/qui trình|quản lý/quản lí
xử lý/xử lí|lý luận/lí luận|tâm lý/tâm lí|hợp lý/hợp lí|lý do/lí do|pháp lý/pháp lí|vật lý/vật lí|địa lý/địa lí|thời kỳ/thời kì
học kỳ/học kì|nhiệm kỳ/nhiệm kì|định kỳ/định kì|thế kỷ/thế kỉ|kỷ luật/kỉ luật|kỷ niệm/kỉ niệm|kỷ cương/kỉ cương|sĩ số/sỹ số
bác sĩ/bác sỹ|chiến sĩ/chiến sỹ|tỷ lệ/tỉ lệ|mỹ thuật/mĩ thuật|thẩm mỹ/thẩm mĩ|công ty/công ti|hy vọng/hi vọng
"""
CAP_I_Y: tuple[tuple[str, str], ...] = tuple(
    (y, i) for line in _I_Y.split("\n") if line for y, i in (pair.split("/") for pair in line.split("|")))
"""Two spellings of one word, both right: a document keeps to one."""

LAP_TU = (
    "của", "các", "và", "để", "trong", "cho", "với", "những", "được", "về", "theo", "tại", "trên", "dưới", "khi", "là", "đã", "sẽ", "đang",
    "này", "nhằm", "phải", "cùng", "số")
"""Words that never stand twice in a row."""

LAP_CUM = (
    "gắn với", "đối với", "thực hiện", "triển khai", "tiếp tục", "tăng cường", "nâng cao", "đẩy mạnh", "góp phần", "phối hợp", "đảm bảo",
    "bảo đảm", "hướng tới", "phù hợp", "phấn đấu", "ban hành", "căn cứ", "sử dụng", "chất lượng", "nhà trường", "học sinh", "giáo viên",
    "đơn vị", "kịp thời", "thường xuyên", "đồng thời")
"""Phrases of two words that never stand twice in a row."""

_VOWELS = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
TACH_GIUA = re.compile(rf" ([bcdđghklmnprstvx]|[ckgnpt]h|ng|tr) ([{_VOWELS}][^\W\d_]*)(?: (nh|ng|ch|n|m|t|c|p)(?!\w))?")
"""A syllable whose first letters stand apart («t ỉ nh»), with those that end it."""
TACH_DAU = re.compile(rf"([BCDĐGHKLMNPRSTVX]|[CKGNPT]h|Ng|Tr) ([{_VOWELS}][^\W\d_]*)(?!\w)")
"""The same at the start of a paragraph («X ã hội»)."""
SAU_LA_CHU_CAI = frozenset((
    "điểm", "khối", "tổ", "lớp", "nhóm", "câu", "ý", "loại", "hạng", "bảng", "số", "mục", "khoản", "phần", "bài", "mẫu"))
"""Words behind which a letter may stand alone («lớp a»)."""
TU_NGUYEN_AM = frozenset({"ở", "ý", "ủy", "ấy", "ăn", "ông", "ổn", "áp", "ứng", "ảnh", "ấn", "ưu", "ước", "ấp", "ít", "âm", "ôn", "uỷ"})
"""Words that begin with a vowel, so that the letter before them is no part of them."""
